import { expect, it } from 'vitest'
import {
  type NumberedShipment,
  numberProblems,
  numbersToKeep,
  typedNumbersOf,
} from '#features/packing/dialogs/tracking-numbers.ts'
import { trackingReferenceOf } from '#shared/shipments/tracking-reference.ts'
import type { TrackingDetails } from '#shared/shipments/shipment.ts'

const shipmentWith = (packages: readonly string[], tracking?: TrackingDetails): NumberedShipment => ({
  reference: 'sp_1',
  contents: packages.map((reference) => ({ reference, quantity: 1, value: { amount: 1, currency: 'EUR' } })),
  allocation: {
    carrier: {},
    allocation_date: '2026-01-01T00:00:00Z',
    price: { net: 1, gross: 1, currency: 'EUR' },
    ...(tracking && { tracking_details: tracking }),
  },
})
const kept = (
  shipment: NumberedShipment,
  { tracking_references, contents }: ReturnType<typeof numbersToKeep>,
): NumberedShipment =>
  shipmentWith(
    shipment.contents.map(({ reference }) => reference),
    {
      shipment: { reference: 'sp_1', tracking_references },
      ...(contents && { contents }),
    },
  )
const onLabels = ({ allocation, contents }: NumberedShipment) =>
  contents.map(({ reference }) => allocation && trackingReferenceOf(allocation, reference))

it('each of several packages needs a number, which no other one has', () => {
  const shipment = shipmentWith(['a', 'b', 'c'])
  const typed = typedNumbersOf(shipment)
  expect([...numberProblems(shipment, typed).keys()]).toEqual(['a', 'b', 'c'])
  const some = { ...typed, ofPackages: { a: 'N1', b: ' ', c: ' N1 ' } }
  expect([...numberProblems(shipment, some)]).toEqual([
    ['b', { kind: 'missing' }],
    ['c', { kind: 'same', as: 1 }],
  ])
  const all = { ...typed, ofPackages: { a: 'N1', b: 'N2', c: 'N3' } }
  expect(numberProblems(shipment, all).size).toBe(0)
  expect(onLabels(kept(shipment, numbersToKeep(shipment, all)))).toEqual(['N1', 'N2', 'N3'])
})

it('begins with what each package has, and the number of one is none of another', () => {
  const shipment = shipmentWith(['a', 'b'], {
    shipment: { reference: 'sp_1', tracking_references: ['N1'] },
    contents: [
      { reference: 'a', tracking_references: ['N1', 'N1-return'] },
      { reference: 'item', tracking_references: ['INSIDE'] },
    ],
  })
  const typed = typedNumbersOf(shipment)
  expect(typed).toMatchObject({ isOneForAll: false, ofPackages: { a: 'N1', b: '' } })
  const numbers = numbersToKeep(shipment, { ...typed, ofPackages: { a: 'N1', b: 'N2' } })
  expect(numbers).toEqual({
    tracking_references: ['N1', 'N2'],
    contents: [
      { reference: 'a', tracking_references: ['N1', 'N1-return'] },
      { reference: 'b', tracking_references: ['N2'] },
      { reference: 'item', tracking_references: ['INSIDE'] },
    ],
  })
})

it('a number that is typed over is gone, and the shipment’s own stays', () => {
  const shipment = shipmentWith(['a', 'b'], {
    shipment: { reference: 'sp_1', tracking_references: ['MASTER', 'ПОСЫЛКА'] },
    contents: [
      { reference: 'a', tracking_references: ['N1'] },
      { reference: 'b', tracking_references: ['ПОСЫЛКА'] },
    ],
  })
  const typed = typedNumbersOf(shipment)
  const numbers = numbersToKeep(shipment, { ...typed, ofPackages: { ...typed.ofPackages, b: 'N2' } })
  expect(numbers.tracking_references).toEqual(['MASTER', 'N2', 'N1'])
  expect(onLabels(kept(shipment, numbers))).toEqual(['N1', 'N2'])
})

it('one number for all packages is on each of them, where that is chosen', () => {
  const shipment = shipmentWith(['a', 'b'], {
    shipment: { reference: 'sp_1', tracking_references: ['N1'] },
    contents: [{ reference: 'a', tracking_references: ['N1'] }],
  })
  const typed = { ...typedNumbersOf(shipment), isOneForAll: true, ofShipment: 'ALL' }
  const after = kept(shipment, numbersToKeep(shipment, typed))
  expect(onLabels(after)).toEqual(['ALL', 'ALL'])
  expect(typedNumbersOf(after)).toMatchObject({ isOneForAll: true, ofShipment: 'ALL' })
  expect([...numberProblems(after, { ...typed, ofShipment: '' }).values()]).toEqual([{ kind: 'missing' }])
})

it('the number of a single package is the shipment’s', () => {
  const shipment = shipmentWith(['a'], {
    shipment: { reference: 'sp_1', tracking_references: ['ПОСЫЛКА'] },
  })
  const typed = typedNumbersOf(shipment)
  expect(typed).toMatchObject({ isOneForAll: false, ofPackages: { a: 'ПОСЫЛКА' } })
  expect(numbersToKeep(shipment, { ...typed, ofPackages: { a: 'N1' } })).toEqual({
    tracking_references: ['N1'],
    contents: [{ reference: 'a', tracking_references: ['N1'] }],
  })
})
