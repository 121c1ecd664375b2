import { createElement, useState } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type GridColumn, usualLayout } from '#ui/table/grid/grid-column.ts'
import { type Columns, useColumns } from '#ui/table/grid/use-columns.ts'

type Name = { readonly name: string }
const names: readonly GridColumn<Name>[] = [
  { id: 'first', header: 'First', size: 100, render: ({ name }) => name },
  { id: 'second', header: 'Second', size: 100, hidden: true, render: ({ name }) => name },
]

it('columns are the same ones until something of them changes, so that no row is drawn anew without need', () => {
  const drawn: Columns<Name>[] = []
  const Table = () => {
    const [layout, setLayout] = useState(usualLayout)
    drawn.push(useColumns(names, { layout, onChange: setLayout }))
    const [count, setCount] = useState(0)
    if (count < 1) setCount(count + 1)
    else if (drawn.length === 2) drawn[1]?.show('second', true)
    return null
  }
  renderToStaticMarkup(createElement(Table))
  expect(drawn.map(({ shown }) => shown.map(({ id }) => id))).toEqual([
    ['first'],
    ['first'],
    ['first', 'second'],
  ])
  expect(drawn[1]?.shown).toBe(drawn[0]?.shown)
})
