import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textInRow } from '#features/shipments/new/contents/use-cell.ts'
import {
  addContentsRow,
  nestRow,
  pathInRow,
  removeContentsRow,
  rowsOf,
  unnestRow,
} from '#features/shipments/new/model/contents-rows.ts'
import { formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { type ShipmentEdit, setUnits, type ShipmentForm } from '#features/shipments/new/model/form.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { countedContents } from '#features/shipments/new/model/totals.ts'
import { convertUnits, countOtherUnits } from '#features/shipments/new/model/units.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import { setValue } from '#ui/form/form-state.ts'

const start = formOfRequest({
  contents: [{ sku: 'A' }, { sku: 'P', contents: [{ sku: 'B' }, { sku: 'C' }] }, { sku: 'D' }],
})
const idOf = (sku: string) => rowsOf(start).find(({ row }) => row['sku'] === sku)?.id ?? 0
const shape = (form: ShipmentForm) =>
  rowsOf(form)
    .map(({ row, isInner }) => (isInner ? '·' : '') + textInRow(row, 'sku'))
    .join(' ')
const after = (...edits: ShipmentEdit[]) => shape(edits.reduce((form, edit) => edit(form), start))

describe('rows of contents', () => {
  test('are added below, on the level of the row above', () => {
    expect(after(addContentsRow(idOf('A')))).toBe('A  P ·B ·C D')
    expect(after(addContentsRow(idOf('B')))).toBe('A P ·B · ·C D')
    // What is in a package stays in it.
    expect(after(addContentsRow(idOf('P')))).toBe('A P ·B ·C  D')
    expect(after(addContentsRow())).toBe('A P ·B ·C D ')
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
    expect(after(nestRow(idOf('A')))).toBe('A P ·B ·C D')
  })

  test('leave what was in them when they are removed, and one row to type in', () => {
    expect(after(removeContentsRow(idOf('P')))).toBe('A B C D')
    expect(after(removeContentsRow(idOf('B')))).toBe('A P ·C D')
    const none = rowsOf(start)
      .map(({ id }) => removeContentsRow(id))
      .reduce((form, edit) => edit(form), start)
    expect(rowsOf(none)).toHaveLength(1)
    expect(requestOf(none)['contents']).toEqual([])
  })

  test('never lose or repeat anything, whatever is done to them', () => {
    const place = fc.nat({ max: 20 })
    const acts = fc.array(fc.tuple(fc.constantFrom('add', 'nest', 'unnest'), place))
    fc.assert(
      fc.property(acts, (chosen) => {
        const form = chosen.reduce((current, [act, at]) => {
          const id = rowsOf(current)[at % rowsOf(current).length]?.id ?? 0
          if (act === 'add') return addContentsRow(id)(current)
          return (act === 'nest' ? nestRow(id) : unnestRow(id))(current)
        }, start)
        const ids = rowsOf(form).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(rowsOf(form)[0]?.isInner).toBe(false)
        const skus = rowsOf(form)
          .map(({ row }) => textInRow(row, 'sku'))
          .filter((sku) => sku !== '')
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
    expect(contentsTotals(countedContents(formOfRequest({ contents })))).toEqual({
      pieces: 3,
      weights: [{ unit: 'kg', value: 4.47 }],
      values: [
        { currency: 'GBP', amount: 108.99 },
        { currency: 'EUR', amount: 20 },
      ],
    })
  })

  test('leave out what cannot be read yet', () => {
    const form = formOfRequest({ contents })
    const [first] = rowsOf(form)
    const typing = setValue(pathInRow(form, first?.id ?? 0, 'weight.value'), '0,7x')(form)
    expect(contentsTotals(countedContents(typing)).weights).toEqual([{ unit: 'kg', value: 3 }])
  })
})

test('rows in other units are converted to the shipment’s, the others stay as they were typed', () => {
  const mixed = formOfRequest({
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
  const countIn = (form: ShipmentForm): number =>
    countOtherUnits(
      rowsOf(form).map(({ row }) => row),
      form.units,
    )
  expect(mixed.units).toMatchObject({ weight: 'kg', dimensions: 'in' })
  expect(countIn(mixed)).toBe(2)
  expect(countIn(convertUnits(setUnits({ dimensions: 'cm' })(mixed)))).toBe(0)
  expect(requestOf(convertUnits(mixed))['contents']).toMatchObject([
    { weight: { value: 2.4, unit: 'kg' } },
    { weight: { value: 4.536, unit: 'kg' }, dimensions: { length: 10, height: 4, unit: 'in' } },
    { dimensions: { length: 7.874, height: 3.937, unit: 'in' } },
  ])
})
