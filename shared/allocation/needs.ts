import type { PackageSize } from '../package-sizes/package-size.ts'
import type { Direction, ShipmentType } from '../shipments/enumerations.ts'
import type { DateRange } from '../shipments/primitives.ts'
import type { ShipmentRecord, StoredContents } from '../shipments/shipment.ts'
import { sumExactly, toCentimetres } from '../measures.ts'
import { kilogramsOfAll } from '../package-sizes/package-weight.ts'

/** The three sides of a package in centimetres, the longest first: it can be turned every way. */
export type Sides = readonly [number, number, number]

/** What the choice of a service goes by. */
export type ShipmentNeeds = {
  readonly shipmentType: ShipmentType
  readonly direction: Direction
  /** Where it goes. */
  readonly country: string
  readonly postalCode: string | undefined
  /** Kilograms of all packages; undefined when the weight of any is not known. */
  readonly weight: number | undefined
  /** Of each package whose dimensions are known. */
  readonly packages: readonly Sides[]
  /** The value of all packages, once for each currency. */
  readonly values: readonly { readonly amount: number; readonly currency: string }[]
  readonly tags: readonly string[]
  /** What is dangerous in it, if anything: hazard classes, and whether there is anything without one. */
  readonly dangerousGoods:
    { readonly classes: readonly string[]; readonly hasUnclassified: boolean } | undefined
  readonly shippingDate: DateRange
  readonly deliveryDate: DateRange
}

type PackageSizeOf = (reference: string) => PackageSize | undefined

/** What a shipment needs of the service that takes it. Measures that it leaves out are those of its package sizes. */
export const needsOf = (record: ShipmentRecord, packageSizeOf: PackageSizeOf): ShipmentNeeds => {
  const destination = record.addresses.find((address) => address.address_type === 'destination')
  return {
    shipmentType: record.shipment_type,
    direction: record.direction,
    country: destination?.country_iso_code ?? '',
    postalCode: destination?.postal_code,
    weight: kilogramsOfAll(record.contents, packageSizeOf),
    packages: record.contents.flatMap((outer) => sidesOf(outer, packageSizeOf)),
    values: valuesOf(record.contents),
    tags: (record.tags ?? []).map((tag) => tag.trim()),
    dangerousGoods: hazardsOf(record.contents),
    shippingDate: record.required_shipping_date ?? {},
    deliveryDate: record.required_delivery_date ?? {},
  }
}

const sizeOf = ({ package_size_reference: reference }: StoredContents, packageSizeOf: PackageSizeOf) =>
  reference === undefined ? undefined : packageSizeOf(reference)

const sidesOf = (one: StoredContents, packageSizeOf: PackageSizeOf): readonly Sides[] => {
  const dimensions = one.dimensions ?? sizeOf(one, packageSizeOf)?.dimensions
  if (!dimensions) return []
  // The contract lets the width be left out, as of a tube: it is as wide as it is high.
  const { length, height, width = height, unit } = dimensions
  const [longest, middle, shortest] = [length, width, height]
    .map((side) => toCentimetres(side, unit))
    .toSorted((one_, other) => other - one_)
  return longest === undefined || middle === undefined || shortest === undefined
    ? []
    : [[longest, middle, shortest]]
}

/** The value of a package includes what is in it. */
const valuesOf = (contents: readonly StoredContents[]): ShipmentNeeds['values'] => {
  const byCurrency = Map.groupBy(contents, ({ value }) => value.currency)
  return [...byCurrency].map(([currency, items]) => ({
    currency,
    amount: sumExactly(items.map(({ value, quantity }) => ({ amount: value.amount, quantity }))),
  }))
}

const hazardsOf = (contents: readonly StoredContents[]): ShipmentNeeds['dangerousGoods'] => {
  const dangerous = contents
    .flatMap((outer) => [outer, ...(outer.contents ?? [])])
    .flatMap(({ dangerous_goods }) => (dangerous_goods ? [dangerous_goods] : []))
  if (dangerous.length === 0) return undefined
  const classes = dangerous.flatMap(({ hazard_classes = [] }) => hazard_classes.map(({ code }) => code))
  return {
    classes: [...new Set(classes)],
    hasUnclassified: dangerous.some(({ hazard_classes = [] }) => hazard_classes.length === 0),
  }
}
