import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'
import type { BenchScanResult } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { contentsOf, itemOf } from './a-request.ts'
import { aScheduledRequest, readyToAllocate } from './allocating.ts'
import type { TestDesk } from './open-test-desk.ts'
import { networkPrinter, openPrintingDesk } from './printing.ts'

/** Two bags of coffee and a knife in one box that weighs 2 kg. */
export const coffeeAndKnife = contentsOf({
  weight: { value: 2, unit: 'kg' },
  contents: [
    itemOf({ sku: 'COF-250', description: 'Coffee, whole bean, 250 g', quantity: 2 }),
    itemOf({ sku: 'KNF-204', description: 'Chef’s knife, 20 cm' }),
  ],
})

/** A desk with carriers and a label printer, which answers at that port. */
export const openPackingDesk = async (port = 9): Promise<TestDesk> => {
  const desk = openPrintingDesk()
  await readyToAllocate(desk)
  await desk.ask('printers.save', networkPrinter(port))
  return desk
}

/** Makes an order of coffee and a knife, or another one, and answers its reference. */
export const anOrder = async (
  desk: TestDesk,
  custom_reference: string,
  overrides: Partial<CreateShipmentInput> = {},
): Promise<string> => {
  const request = aScheduledRequest({ custom_reference, contents: [coffeeAndKnife], ...overrides })
  return (await desk.ask('shipments.create', request)).reference
}

/** Scans a code at the bench, on which that parcel lies. */
export const scanAt =
  (desk: TestDesk) =>
  (code: string, parcel?: string): Promise<BenchScanResult> =>
    desk.ask('packing.scan', { codes: [code], ...(parcel !== undefined && { parcel }) })

/** How far the items of a parcel are, as in `COF-250 1/2`. */
export const countsOf = ({ items }: Parcel): readonly string[] =>
  items.map(({ sku = '', counted, quantity }) => `${sku} ${counted}/${quantity}`)

/** Scans all that goes into a parcel. */
export const scanAll = async (desk: TestDesk, reference: string): Promise<void> => {
  const { items } = await desk.ask('packing.parcel', { reference })
  for (const { sku = '', counted, quantity } of items)
    for (let at = counted; at < quantity; at += 1) await scanAt(desk)(sku, reference)
}
