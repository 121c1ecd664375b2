import { addressSpecs } from './address-specs.ts'
import { type ContentsField, contentsSpecs, type ContentsTexts, withoutGoods } from './contents-specs.ts'
import { isFilled, putFields } from './field-spec.ts'
import type { AddressForm, ContentsRow, ShipmentForm } from './form.ts'
import { isJsonObject, type JsonObject, valueAt } from './json.ts'
import { contentsLists, putLists, shipmentLists } from './list-specs.ts'
import { type PairList, pairLists, pairProperties, pairSpecs } from './pair-specs.ts'
import { sentAddresses, sentPackages, sentPairs } from './sent.ts'
import { shipmentSpecs } from './shipment-specs.ts'

/** The create request that the form says, with all that it carries along; it may still have to be refused. */
export const requestOf = (form: ShipmentForm): JsonObject => {
  const request = putFields(shipmentSpecs, form.texts, putLists(shipmentLists, form.lists, form.carried))
  const contents = sentPackages(form).map(({ outer, inner }) => ({
    ...itemOf(outer, form),
    ...(inner.length > 0 && { contents: inner.map((row) => itemOf(row, form)) }),
  }))
  return {
    ...request,
    ...pairsOf(form),
    addresses: sentAddresses(form).map(addressOf),
    contents: contents.length === 0 ? (form.carried['contents'] ?? []) : contents,
  }
}

const pairsOf = (owner: Pick<ShipmentForm, PairList>): JsonObject =>
  Object.fromEntries(
    pairLists.flatMap((list) => {
      const pairs = sentPairs(owner[list]).map((row) => putFields(pairSpecs[list], row.texts, row.carried))
      return pairs.length === 0 ? [] : [[pairProperties[list], pairs]]
    }),
  )

const addressOf = (address: AddressForm): JsonObject => {
  const given = putFields(addressSpecs, address.texts, address.carried)
  return withContact(address.type === '' ? given : { ...given, address_type: address.type })
}

/**
 * Where a contact is needed, a bare one stands in for it, so that all that it lacks is refused at once and at
 * its fields, not just the contact as a whole.
 */
const withContact = (address: JsonObject): JsonObject => {
  const { contact, shipping_location_reference: location } = address
  if (contact === undefined && location !== undefined) return address
  const known = contact ?? {}
  return isJsonObject(known) ? { ...address, contact: { contact_details: {}, ...known } } : address
}

const itemOf = (row: ContentsRow, form: ShipmentForm): JsonObject => {
  const texts = withUnits(row, form)
  const item = row.isDangerous
    ? putFields(contentsSpecs, texts, putLists(contentsLists, row.lists, withGoods(row.carried)))
    : putFields(contentsSpecs, withoutGoods(texts), row.carried)
  return { ...item, ...pairsOf(row) }
}

/** That there are dangerous goods is said even where nothing else is said of them. */
const withGoods = (carried: JsonObject): JsonObject => ({ dangerous_goods: {}, ...carried })

/** The row with the shipment's units, where it has no unit of its own and has something to measure. */
const withUnits = ({ texts, carried }: ContentsRow, form: ShipmentForm): ContentsTexts => {
  const own = (field: ContentsField, common: string) =>
    isFilled(texts[field]) || valueAt(carried, contentsSpecs[field].place) !== undefined
      ? texts[field]
      : common
  const hasSize = [texts.length, texts.width, texts.height].some(isFilled)
  return {
    ...texts,
    weightUnit: own('weightUnit', isFilled(texts.weight) ? form.weightUnit : ''),
    dimensionUnit: own('dimensionUnit', hasSize ? form.dimensionUnit : ''),
    currency: own('currency', form.currency),
  }
}
