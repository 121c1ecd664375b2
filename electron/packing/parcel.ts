import { type Problem, Refusal, toProblem } from '#shared/api-error.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { benchPapers } from '#shared/packing/bench-papers.ts'
import {
  isCounted,
  itemsToGo,
  type Parcel,
  type ParcelItem,
  type ParcelNote,
  type ParcelPackage,
  type ParcelService,
} from '#shared/packing/parcel.ts'
import { dangerousGoodsOf, goodsOf } from '#shared/papers/goods.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { tradeParty } from '#shared/papers/trade-parties.ts'
import type { PrinterPaper } from '#shared/printers/printer.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import type { Shipment, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { AllocationService } from '../allocation/service.ts'
import type { PrinterService } from '../printers/service.ts'
import { shipmentOfRow, type StoredRow, toteOf } from '../shipments/store/shipment-row.ts'
import type { Packing, PackingStore } from './store.ts'

export type ParcelPorts = {
  readonly store: PackingStore
  readonly allocation: Pick<AllocationService, 'cheapest'>
  readonly settings: () => Pick<Settings, 'bench_counting' | 'bench_slip'>
  readonly printers: Pick<PrinterService, 'list' | 'forPaper'>
  /** Also of one that is no longer offered. */
  readonly packageSizeOf: (reference: string) => PackageSize | undefined
}

/** Puts together what a packer looks at. */
export const createParcels = (ports: ParcelPorts) => {
  const { store, settings, printers, packageSizeOf } = ports

  const serviceOf = (shipment: Shipment): ParcelService | Sentence => {
    const { allocation } = shipment
    if (allocation) return { carrier: allocation.carrier, price: allocation.price, is_booked: true }
    const found = ports.allocation.cheapest(shipment)
    return 'key' in found ? found : { carrier: found.carrier, price: found.price, is_booked: false }
  }

  /** Which of several is meant is said by whoever finishes it. */
  const noPrinterFor = (paper: PrinterPaper): readonly Problem[] =>
    printers.list().items.some((one) => one.paper === paper)
      ? []
      : refusedBy(() => printers.forPaper(paper, undefined))

  return (row: StoredRow): Parcel => {
    const shipment = shipmentOfRow(row)
    const packing = store.find(row.id)
    const known = weighed(shipment, packageSizeOf)
    const items = itemsOf(shipment, packing)
    const { bench_counting: isCounting, bench_slip: withSlip } = settings()
    const papers = benchPapers(known, withSlip)
    const service = serviceOf(shipment)
    const wave = store.waveOf(row.id)
    const tote = toteOf(shipment)
    const unweighed = known.contents.flatMap(({ weight }, index, { length }) =>
      weight ? [] : [notWeighed(index, length > 1)],
    )
    const toGo = isCounting && packing.skipped === null && !isCounted({ items }) ? itemsToGo({ items }) : 0
    const shipBy = shipment.required_shipping_date?.end ?? shipment.shipping_date?.end
    return {
      reference: shipment.reference,
      ...(shipment.custom_reference !== undefined && { custom_reference: shipment.custom_reference }),
      state: shipment.state,
      destination: destinationOf(shipment),
      items,
      ...(packing.skipped !== null && { skipped: packing.skipped }),
      packages: packagesOf(known, packing),
      notes: notesOf(shipment),
      ...(tote !== undefined && { tote }),
      ...('carrier' in service && { service }),
      ...(shipBy !== undefined && { ship_by: shipBy }),
      papers,
      problems: [
        ...(toGo > 0 ? [notCounted(toGo)] : []),
        ...unweighed,
        // Who takes it is known once its weight is.
        ...('key' in service && unweighed.length === 0 ? [noService(service)] : []),
        ...papers.flatMap((type) => paperProblems(type, known).map(toProblem)),
        ...noPrinterFor('labels'),
        ...(papers.length > 0 ? noPrinterFor('documents') : []),
      ].filter(isFirst),
      ...(wave && { wave }),
    }
  }
}
export type ReadParcel = ReturnType<typeof createParcels>

const destinationOf = ({ addresses }: ShipmentRecord): Parcel['destination'] => {
  const party = tradeParty(addresses, 'consignee')
  if (!party) throw new Error('Every shipment has a destination.')
  return party.address
}

const itemsOf = ({ contents }: ShipmentRecord, { counted }: Packing): readonly ParcelItem[] =>
  goodsOf(contents).map(({ item, quantity }) => {
    const { reference, sku } = item
    const name = contentsName(item)
    return {
      reference,
      ...(name !== undefined && { name }),
      ...(sku !== undefined && { sku }),
      quantity,
      counted: Math.min(counted[reference] ?? 0, quantity),
    }
  })

const packagesOf = ({ contents }: ShipmentRecord, { weighed: sources }: Packing): readonly ParcelPackage[] =>
  contents.map(({ reference, package_size_reference: size, weight, dimensions }) => {
    const source = sources[reference]
    return {
      reference,
      ...(size !== undefined && { package_size_reference: size }),
      ...(weight && { weight }),
      ...(dimensions && { dimensions }),
      ...(source && { weight_source: source }),
    }
  })

const notesOf = (shipment: Shipment): readonly ParcelNote[] => [
  ...(shipment.customs_documentation?.category_type === 'gift' ? (['gift'] as const) : []),
  ...(shipment.customs_documentation ? (['customs'] as const) : []),
  ...(dangerousGoodsOf(shipment.contents).length > 0 ? (['dangerous_goods'] as const) : []),
  ...((shipment.paperless_documents ?? []).length > 0 ? (['documents_attached'] as const) : []),
]

const refusedBy = (work: () => unknown): readonly Problem[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.problems
    throw error
  }
}

/** Several papers may lack the same. */
const isFirst = (one: Problem, index: number, all: readonly Problem[]): boolean =>
  all.findIndex(({ property, message }) => property === one.property && message === one.message) === index

const noService = (sentence: Sentence): Problem => toProblem({ code: 'invalid_carrier_service', sentence })

const notCounted = (count: number): Problem =>
  toProblem({ code: 'required_property_missing', sentence: { key: 'parcel_not_counted', values: { count } } })

const notWeighed = (index: number, isOneOfSeveral: boolean): Problem =>
  toProblem({
    property: `$.contents[${index}].weight`,
    code: 'required_property_missing',
    sentence: isOneOfSeveral
      ? { key: 'package_not_weighed', values: { number: index + 1 } }
      : { key: 'parcel_not_weighed' },
  })
