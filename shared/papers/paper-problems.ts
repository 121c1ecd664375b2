import type { NewProblem } from '../api-error.ts'
import type { Address } from '../shipments/create-request.ts'
import { contentsName } from '../shipments/contents-name.ts'
import type { Allocation, ShipmentRecord, StoredContents } from '../shipments/shipment.ts'
import { dangerousGoodsOf, type Goods, goodsIn, goodsOf, kilogramsOf } from './goods.ts'
import { hazardLabelProblems, isLimited } from './hazard-labels.ts'
import { type PaperType, paperTypes } from './paper.ts'
import { tradeParty, type TradeRole } from './trade-parties.ts'

/** The most that a small packet weighs, which a CN22 goes with (UPU, Convention Regulations): heavier ones take a CN23. */
const CN22_KILOGRAMS = 2
/** So many kinds of goods find room on a CN22. */
export const CN22_GOODS = 5

/** A shipment with the carrier's booking, where there is one: papers for a driver are of what a carrier has taken on. */
type PaperRecord = ShipmentRecord & { readonly allocation?: Allocation }

/** What a paper has to say, by where it stands in the shipment. */
type Need = readonly [path: string, value: unknown]
type Customs = NonNullable<ShipmentRecord['customs_documentation']>

const goodsNeeds = (goods: readonly Goods[], ...names: readonly (keyof StoredContents)[]): readonly Need[] =>
  goods.flatMap(({ item, path }) => names.map((name): Need => [`${path}.${name}`, item[name]]))

const customsNeeds = (
  { customs_documentation: customs }: ShipmentRecord,
  ...names: readonly (keyof Customs)[]
): readonly Need[] => names.map((name) => [`$.customs_documentation.${name}`, customs?.[name]])

const packageNeeds = ({ contents }: ShipmentRecord): readonly Need[] =>
  contents.map(({ weight }, index) => [`$.contents[${index}].weight`, weight])

const partyNeeds = (
  { addresses }: { readonly addresses: readonly Address[] },
  ...roles: readonly TradeRole[]
): readonly Need[] =>
  roles.flatMap((role): readonly Need[] => {
    const party = tradeParty(addresses, role)
    if (!party) return []
    const { address, index } = party
    return [
      [`$.addresses[${index}].contact`, address.contact ?? address.company_name],
      [`$.addresses[${index}].address_line1`, address.address_line1],
    ]
  })

/** Terms are given with contents, and are those of the whole sale: it is enough that some have them. */
const termsNeeds = ({ contents }: ShipmentRecord): readonly Need[] => [
  ['$.contents[0].shipping_terms', termsOfSale(contents)[0]],
]

/** Each of the terms that were given, once. */
export const termsOfSale = (
  contents: readonly StoredContents[],
): readonly NonNullable<StoredContents['shipping_terms']>[] => [
  ...new Set(
    contents
      .flatMap((outer) => [outer, ...(outer.contents ?? [])])
      .flatMap(({ shipping_terms: terms }) => terms ?? []),
  ),
]

/** What was put in a category of its own has to be explained. */
const categoryNeeds = (record: ShipmentRecord): readonly Need[] =>
  customsNeeds(
    record,
    'category_type',
    ...(record.customs_documentation?.category_type === 'other'
      ? (['category_type_explanation'] as const)
      : []),
  )

/** Goods of a business, sold or not: of these customs want to know the tariff number, and where they are from (UPU, CN23). */
const isCommercial = ({ customs_documentation: customs }: ShipmentRecord): boolean =>
  customs?.category_type !== 'gift' && customs?.category_type !== 'documents'

const invoiceNeeds = (record: ShipmentRecord): readonly Need[] => [
  ...partyNeeds(record, 'seller', 'buyer', 'consignee'),
  ...customsNeeds(record, 'invoice_date', 'reason_for_export'),
  ...goodsNeeds(goodsOf(record.contents), 'description', 'harmonisation_code', 'country_of_origin'),
  ...packageNeeds(record),
]

const postalNeeds = (record: ShipmentRecord): readonly Need[] => [
  ...categoryNeeds(record),
  ...goodsNeeds(goodsOf(record.contents), 'description', 'weight'),
  ...packageNeeds(record),
]

const dangerNeeds = (goods: readonly Goods[]): readonly Need[] =>
  goods.flatMap(({ path, item: { dangerous_goods: danger } }): readonly Need[] => [
    [`${path}.dangerous_goods.id_number`, danger?.id_number],
    [`${path}.dangerous_goods.proper_shipping_name`, danger?.proper_shipping_name],
    [`${path}.dangerous_goods.hazard_classes`, danger?.hazard_classes?.[0]],
  ])

/** That there are dangerous goods at all. */
const someDanger = (goods: readonly Goods[]): readonly Need[] => [
  ['$.contents[0].dangerous_goods', goods[0]?.item.dangerous_goods],
]

const noteNeeds = (goods: readonly Goods[]): readonly Need[] => [
  ...someDanger(goods),
  ...dangerNeeds(goods),
  ...goodsNeeds(goods, 'weight'),
]

/** The mark of limited quantities says nothing of the goods. */
const hazardLabelNeeds = (goods: readonly Goods[]): readonly Need[] => [
  ...someDanger(goods),
  ...dangerNeeds(goods.filter(({ item: { dangerous_goods: danger } }) => danger && !isLimited(danger))),
]

/** What has to be known for each paper; what it shows besides may be missing. */
const needsFor: Readonly<Record<PaperType, (record: PaperRecord) => readonly Need[]>> = {
  commercial_invoice: (record) => [
    ...customsNeeds(record, 'invoice_number'),
    ...invoiceNeeds(record),
    ...termsNeeds(record),
  ],
  // Where nothing is sold there is no number and there are no terms.
  pro_forma_invoice: invoiceNeeds,
  packing_slip: (record) => [
    ...partyNeeds(record, 'consignee'),
    ...goodsOf(record.contents).map(({ item, path }): Need => [
      `${path}.description`,
      contentsName(item) ?? item.sku,
    ]),
  ],
  cn22: postalNeeds,
  cn23: (record) => [
    ...partyNeeds(record, 'sender', 'consignee'),
    ...postalNeeds(record),
    ...(isCommercial(record)
      ? goodsNeeds(goodsOf(record.contents), 'harmonisation_code', 'country_of_origin')
      : []),
  ],
  dangerous_goods_note: (record) => [
    ...partyNeeds(record, 'sender', 'consignee'),
    ...noteNeeds(dangerousGoodsOf(record.contents)),
  ],
  hazard_label: (record) => hazardLabelNeeds(dangerousGoodsOf(record.contents)),
  collection_note: (record) => [...partyNeeds(record, 'collection'), ['$.allocation', record.allocation]],
}

const isMissing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

const missingOf = (needs: readonly Need[]): readonly NewProblem[] => {
  const paths = new Set(needs.flatMap(([path, value]) => (isMissing(value) ? [path] : [])))
  return [...paths].map((property) => ({ property, code: 'required_property_missing' }))
}

/** What of the place that a driver comes to is not known, by its place in a shipment. */
export const collectionProblems = (addresses: readonly Address[]): readonly NewProblem[] =>
  missingOf(partyNeeds({ addresses }, 'collection'))

/**
 * Why a paper of a shipment cannot be drawn, everything at once; nothing where it can. That a CN22 is for goods of at most
 * 300 SDR is for the sender to see: what an SDR is worth changes every day.
 */
export const paperProblems = (type: PaperType, record: PaperRecord): readonly NewProblem[] => {
  return [
    ...missingOf(needsFor[type](record)),
    ...(type === 'cn22' ? record.contents.flatMap(problemsOfSmallPacket) : []),
    ...(type === 'hazard_label' ? record.contents.flatMap(hazardLabelProblems) : []),
  ]
}

const problemsOfSmallPacket = (outer: StoredContents, index: number): readonly NewProblem[] => {
  const weight = kilogramsOf(outer, outer.quantity) ?? 0
  const goods = goodsIn(outer, index).length
  const property = `$.contents[${index}]`
  const tooHeavy: NewProblem = {
    property: `${property}.weight`,
    code: 'value_too_large',
    sentence: { key: 'cn22_too_heavy', values: { limit: CN22_KILOGRAMS, weight } },
  }
  const tooMany: NewProblem = {
    property: `${property}.contents`,
    code: 'too_many_elements',
    sentence: { key: 'cn22_too_many_goods', values: { limit: CN22_GOODS, goods } },
  }
  return [...(weight > CN22_KILOGRAMS ? [tooHeavy] : []), ...(goods > CN22_GOODS ? [tooMany] : [])]
}

const forCustoms: ReadonlySet<PaperType> = new Set([
  'commercial_invoice',
  'pro_forma_invoice',
  'cn22',
  'cn23',
])

/** The papers that make sense for a shipment, whatever they still lack: for customs only where it crosses a border, for a driver once one comes. */
export const fittingPapers = (record: PaperRecord): readonly PaperType[] => {
  const countryOf = (role: TradeRole) => tradeParty(record.addresses, role)?.address.country_iso_code
  const crosses = countryOf('sender') !== countryOf('consignee')
  return paperTypes.filter((type) => {
    if (type === 'collection_note') return record.allocation !== undefined
    if (type === 'dangerous_goods_note' || type === 'hazard_label')
      return dangerousGoodsOf(record.contents).length > 0
    if (type === 'cn22' && record.contents.flatMap(problemsOfSmallPacket).length > 0) return false
    return crosses || !forCustoms.has(type)
  })
}

/** Those of them that can be drawn as it is. */
export const papersOf = (record: PaperRecord): readonly PaperType[] =>
  fittingPapers(record).filter((type) => paperProblems(type, record).length === 0)
