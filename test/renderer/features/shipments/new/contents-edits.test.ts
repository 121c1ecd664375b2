import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRow,
  canNest,
  type Edit,
  nestRow,
  removeRow,
  setContentsText,
  unnestRow,
} from '#features/shipments/new/model/contents-edits.ts'
import { formOf } from '#features/shipments/new/model/form-of-request.ts'
import type { ShipmentForm } from '#features/shipments/new/model/form.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { convertUnits, rowsWithOtherUnits } from '#features/shipments/new/model/units.ts'
import { countedContents } from '#features/shipments/new/model/totals.ts'

const start = formOf({
  contents: [{ sku: 'A' }, { sku: 'P', contents: [{ sku: 'B' }, { sku: 'C' }] }, { sku: 'D' }],
})
const idOf = (sku: string) => start.contents.find((row) => row.texts.sku === sku)?.id ?? 0
const shape = (form: ShipmentForm) =>
  form.contents.map((row) => (row.isInner ? '·' : '') + row.texts.sku).join(' ')
const after = (...edits: Edit[]) => shape(edits.reduce((form, edit) => edit(form), start))

describe('rows of contents', () => {
  test('are added below, on the level of the row above', () => {
    expect(after(addRow(idOf('A')))).toBe('A  P ·B ·C D')
    expect(after(addRow(idOf('B')))).toBe('A P ·B · ·C D')
    expect(after(addRow())).toBe('A P ·B ·C D ')
  })

  test('go into the package above and come out below it', () => {
    expect(after(nestRow(idOf('D')))).toBe('A P ·B ·C ·D')
    expect(after(unnestRow(idOf('B')))).toBe('A P ·C B D')
    expect(after(nestRow(idOf('D')), unnestRow(idOf('D')))).toBe('A P ·B ·C D')
  })

  test('nest only once: what was in a package goes along', () => {
    expect(after(nestRow(idOf('P')))).toBe('A ·P ·B ·C D')
    expect(after(nestRow(idOf('B')))).toBe('A P ·B ·C D')
  })

  test('cannot nest where there is nothing above', () => {
    expect(canNest(start.contents, idOf('A'))).toBe(false)
    expect(after(nestRow(idOf('A')))).toBe('A P ·B ·C D')
  })

  test('leave what was in them when they are removed, and one row to type in', () => {
    expect(after(removeRow(idOf('P')))).toBe('A B C D')
    expect(after(removeRow(idOf('B')))).toBe('A P ·C D')
    const none = start.contents.map((row) => removeRow(row.id)).reduce((form, edit) => edit(form), start)
    expect(none.contents).toHaveLength(1)
    expect(requestOf(none)['contents']).toEqual([])
  })

  test('never lose or repeat anything, whatever is done to them', () => {
    const place = fc.nat({ max: 20 })
    const acts = fc.array(fc.tuple(fc.constantFrom('add', 'nest', 'unnest'), place))
    fc.assert(
      fc.property(acts, (chosen) => {
        const form = chosen.reduce((current, [act, at]) => {
          const id = current.contents[at % current.contents.length]?.id ?? 0
          if (act === 'add') return addRow(id)(current)
          return (act === 'nest' ? nestRow(id) : unnestRow(id))(current)
        }, start)
        const ids = form.contents.map((row) => row.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(form.contents[0]?.isInner).toBe(false)
        const skus = form.contents.map((row) => row.texts.sku).filter((sku) => sku !== '')
        expect(skus.sort()).toEqual(['A', 'B', 'C', 'D', 'P'])
      }),
    )
  })
})

describe('totals', () => {
  const contents = [
    { quantity: 2, weight: { value: 0.735, unit: 'kg' }, value: { amount: 54.495, currency: 'GBP' } },
    {
      weight: { value: 3, unit: 'kg' },
      value: { amount: 20, currency: 'EUR' },
      contents: [{ value: { amount: 9 } }],
    },
  ]

  test('count quantities in, and not what is inside packages a second time', () => {
    expect(contentsTotals(countedContents(formOf({ contents })))).toEqual({
      pieces: 3,
      weights: [{ unit: 'kg', value: 4.47 }],
      values: [
        { currency: 'GBP', amount: 108.99 },
        { currency: 'EUR', amount: 20 },
      ],
    })
  })

  test('leave out what cannot be read yet', () => {
    const form = formOf({ contents })
    const [first] = form.contents
    const typing = setContentsText(first?.id ?? 0, 'weight', '0,7x')(form)
    expect(contentsTotals(countedContents(typing)).weights).toEqual([{ unit: 'kg', value: 3 }])
  })
})

test('rows in other units are converted to the shipment’s, the others stay as they were typed', () => {
  const mixed = formOf({
    contents: [
      { weight: { value: 2.4, unit: 'kg' }, value: { amount: 1, currency: 'GBP' } },
      {
        weight: { value: 10, unit: 'lbs' },
        dimensions: { length: 10, height: 4, unit: 'in' },
        value: { amount: 1, currency: 'GBP' },
      },
      { dimensions: { length: 20, height: 10, unit: 'cm' }, value: { amount: 1, currency: 'GBP' } },
    ],
  })
  expect(mixed).toMatchObject({ weightUnit: 'kg', dimensionUnit: 'in' })
  expect(rowsWithOtherUnits(mixed)).toHaveLength(2)
  const converted = convertUnits({ ...mixed, dimensionUnit: 'cm' })
  expect(rowsWithOtherUnits(converted)).toEqual([])
  expect(requestOf(convertUnits(mixed))['contents']).toMatchObject([
    { weight: { value: 2.4, unit: 'kg' } },
    { weight: { value: 4.536, unit: 'kg' }, dimensions: { length: 10, height: 4, unit: 'in' } },
    { dimensions: { length: 7.874, height: 3.937, unit: 'in' } },
  ])
})
