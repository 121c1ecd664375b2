import { boxOfCode, commandOfCode } from '#shared/packing/bench-command.ts'
import type { BenchScanRequest, BenchScanResult, WrongScan } from '#shared/packing/bench.ts'
import { countItem } from '#shared/packing/count-item.ts'
import type { Parcel, ParcelItem } from '#shared/packing/parcel.ts'
import type { Product } from '#shared/products/product.ts'
import { scanMeanings } from '#shared/scan/read-scan.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { Database } from '../platform/database.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import type { ShipmentReading } from '../shipments/reading.ts'
import { canPack } from './can-pack.ts'
import type { ReadParcel } from './parcel.ts'
import type { PackingStore } from './store.ts'

/** So many orders of one code can be chosen from. */
const MOST_ORDERS = 20
/** So many orders of one tote are told by their numbers. */
const MOST_NAMED = 4

export type ScanPorts = Pick<ShipmentPorts, 'transitions'> & {
  readonly database: Database
  readonly store: PackingStore
  readonly reading: Pick<ShipmentReading, 'findByCode'>
  readonly readParcel: ReadParcel
  /** Puts the first package of a parcel that lies in none into a box. @throws Refusal */
  readonly box: (reference: string, packageSize: string, actor: string) => Parcel
  readonly isPackageSize: (reference: string) => boolean
  /** What a code on a thing stands for, as far as the desk knows. */
  readonly productOf: (code: string) => Product | undefined
}

/** What a scanner reads at the bench: a command, a box, a thing that goes in, or an order. */
export const createScan = (ports: ScanPorts) => {
  const { database, store, transitions, readParcel } = ports
  const open = (reference: string): Parcel => readParcel(transitions.find(reference))

  const bears = ({ sku, reference }: ParcelItem, code: string): boolean => {
    if (reference === code.toLowerCase()) return true
    if (sku === undefined) return false
    return isSame(sku, code) || isSame(sku, ports.productOf(code)?.sku ?? '')
  }

  /** Counts one more of it, as it is by now: two scanners may be at work. */
  const count = (reference: string, codes: readonly string[]): BenchScanResult | undefined =>
    database.write((writer) => {
      const row = transitions.find(reference)
      const found = countItem(readParcel(row).items, codes, bears)
      if (found.kind === 'none_of_these') return undefined
      if (found.kind === 'too_many')
        return wrong('too_many', { key: 'scan_too_many', values: namesOf(found.item) })
      const packing = store.find(row.id)
      const counted = { ...packing.counted, [found.reference]: (packing.counted[found.reference] ?? 0) + 1 }
      store.save(writer, row.id, { ...packing, counted })
      return { kind: 'counted', parcel: readParcel(row), item: found.reference }
    })

  /** @param codes all that the scan may mean */
  const orderOf = (
    { codes: scanned, parcel: current }: BenchScanRequest,
    codes: readonly string[],
  ): BenchScanResult => {
    const { items } = ports.reading.findByCode({ codes: scanned, take: MOST_ORDERS })
    const others = items.filter(({ reference }) => reference !== current)
    const packable = others.filter(({ state }) => canPack(state))
    const [only, ...further] = packable
    const [found = items[0]] = others
    const inTote = only ? undefined : orderInTote(codes, current)
    if (inTote) return inTote
    if (!found) return noOrder(codes, current)
    if (!only) {
      if (found.reference === current) return { kind: 'opened', parcel: open(current) }
      return wrong('not_to_pack', {
        key: 'scan_not_to_pack',
        values: { order: orderName(found), state: found.state },
      })
    }
    const waits = whyNotInPlaceOf(current, orderName(only))
    if (waits) return waits
    if (further.length > 0) return { kind: 'several', items: packable }
    return { kind: 'opened', parcel: open(only.reference) }
  }

  /** A parcel that is begun stays on the bench. */
  const whyNotInPlaceOf = (current: string | undefined, order: string): BenchScanResult | undefined =>
    current !== undefined && isBegun(open(current))
      ? wrong('other_order', { key: 'scan_other_order', values: { order } })
      : undefined

  /** What still waits in a tote. It holds one order: where several say that they lie in it, nobody can know which one does. */
  const orderInTote = (
    codes: readonly string[],
    current: string | undefined,
  ): BenchScanResult | undefined => {
    for (const tote of codes) {
      const orders = store.inTote(tote, MOST_NAMED + 1)
      const [found] = orders
      if (!found) continue
      const names = orders.map(({ custom_reference: order, reference }) => order ?? reference)
      if (orders.length > 1)
        return wrong('tote_of_several', {
          key: 'scan_tote_of_several',
          values: { tote, orders: inShort(names) },
        })
      const waits = found.reference === current ? undefined : whyNotInPlaceOf(current, names.join(''))
      return waits ?? { kind: 'opened', parcel: open(found.reference) }
    }
    return undefined
  }

  /** The other order of the wave that a thing belongs to. */
  const elsewhereInWave = (current: string, codes: readonly string[]) => {
    const { id: except } = transitions.find(current)
    const { wave } = store.waveOf(except) ?? {}
    if (wave === undefined) return undefined
    for (const code of codes) {
      const [reference] = [code, ports.productOf(code)?.sku ?? ''].flatMap(
        (one) => store.inWaveWith({ wave, code: one, except }) ?? [],
      )
      if (reference === undefined) continue
      const { items, custom_reference: order = reference } = open(reference)
      const item = items.find((one) => bears(one, code))
      if (item) return { name: namesOf(item).name, order }
    }
    return undefined
  }

  /** A thing that does not belong into the parcel, or what nobody knows. */
  const noOrder = (codes: readonly string[], current: string | undefined): BenchScanResult => {
    const isPacking = current !== undefined
    const other = isPacking ? elsewhereInWave(current, codes) : undefined
    if (other) return wrong('not_in_parcel', { key: 'scan_belongs_to', values: other })
    const [code = ''] = codes
    if (!isPacking && codes.some((one) => boxOfCode(one) !== undefined))
      return wrong('unknown', { key: 'scan_box_first' })
    const product = codes.flatMap((one) => ports.productOf(one) ?? [])[0]
    const values = product ? { name: product.description ?? product.sku, sku: product.sku } : { code }
    if (!isPacking) return wrong('unknown', { key: product ? 'scan_product_first' : 'scan_unknown', values })
    const key = product ? 'scan_product_not_in_parcel' : 'scan_not_in_parcel'
    return wrong('not_in_parcel', { key, values })
  }

  return (request: BenchScanRequest, actor: string): BenchScanResult => {
    const { parcel } = request
    const codes = scanMeanings(request.codes).flat()
    const command = codes.flatMap((code) => commandOfCode(code) ?? [])[0]
    if (command) return { kind: 'command', command }
    if (parcel === undefined) return orderOf(request, codes)
    const counted = count(parcel, codes)
    if (counted) return counted
    const size = codes.map((code) => boxOfCode(code) ?? code).find(ports.isPackageSize)
    if (size !== undefined) return { kind: 'boxed', parcel: ports.box(parcel, size, actor) }
    return orderOf(request, codes)
  }
}

const wrong = (why: WrongScan, sentence: Sentence): BenchScanResult => ({ kind: 'wrong', why, sentence })

/** Capitals do not count: keyboards and printers of codes disagree on them. */
const isSame = (one: string, other: string): boolean =>
  one.trim().toUpperCase() === other.trim().toUpperCase()

const inShort = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ')

const isBegun = ({ items }: Parcel): boolean => items.some(({ counted }) => counted > 0)

const orderName = ({ custom_reference: order, reference }: ShipmentSummary): string => order ?? reference
const namesOf = ({ name, sku, reference, quantity }: ParcelItem) => ({
  name: name ?? sku ?? reference,
  count: quantity,
})
