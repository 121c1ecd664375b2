import { z } from 'zod'
import type { Problem } from '../api-error.ts'
import { normalizeRequest } from '../normalize.ts'
import { address } from './address.ts'
import { labelProperty, metadata, shipmentContents } from './contents.ts'
import { customsDocumentation } from './customs.ts'
import { directions, shipmentTypes } from './enumerations.ts'
import { dateRange, dateTime, freeText, word } from './primitives.ts'
import { jsonPath } from '../contract/json-path.ts'
import { valueAt } from '../contract/tree.ts'
import { type ReadRequest, type RuleFinding, readByRules } from '../rule-findings.ts'
import {
  addressTypesOnce,
  eachAddress,
  importerOrExporter,
  originAndDestination,
  scheduledFromLocation,
  withPlaces,
} from './rules/address-rules.ts'
import {
  attachedReferencesOnce,
  attachedReferencesShort,
  channelWithTenant,
  harmonisationCodes,
  knownLocations,
  knownPackageSizes,
  labelKeysOnce,
  metadataRules,
  oneDimensionUnit,
  oneWeightUnit,
  requiredDates,
  tagsOnce,
} from './rules/shipment-rules.ts'
import type { Known, RequestSituation, Rule } from './rules/rule.ts'
import { requestView } from './rules/request-view.ts'

/** The shape of a create request: every property of the contract, its limits, defaults and spelling. */
export const createShipmentRequest = z.strictObject({
  custom_reference: freeText(50),
  required_delivery_date: dateRange.exactOptional(),
  required_shipping_date: dateRange.exactOptional(),
  tags: z.array(z.string().min(1).max(50)).max(10).exactOptional(),
  order_date: dateTime.exactOptional(),
  metadata: z.array(metadata).max(10).exactOptional(),
  customs_documentation: customsDocumentation.exactOptional(),
  direction: word(directions, 'invalid_direction').default('outbound'),
  shipment_type: word(shipmentTypes, 'invalid_shipment_type'),
  contents: z.array(shipmentContents).min(1),
  addresses: z.array(address).min(2),
  label_properties: z.array(labelProperty).max(10).exactOptional(),
  source: freeText(50),
  tenant: freeText(50),
  channel: freeText(50),
})

/** A create request as it is understood: checked, with its defaults, in the contract's spelling. */
export type CreateShipmentRequest = z.output<typeof createShipmentRequest>
/** A create request as it may be given. */
export type CreateShipmentInput = z.input<typeof createShipmentRequest>

export type { Address, Contact } from './address.ts'
export type { ContentsItem, Metadata, ShipmentContents } from './contents.ts'
export type { DateRange } from './primitives.ts'

const rules: readonly Rule[] = [
  originAndDestination,
  addressTypesOnce,
  importerOrExporter,
  scheduledFromLocation,
  eachAddress,
  oneWeightUnit,
  oneDimensionUnit,
  harmonisationCodes,
  tagsOnce,
  requiredDates,
  attachedReferencesOnce,
  channelWithTenant,
  knownLocations,
  knownPackageSizes,
]
/** Rules that older programs did not have, or not as strictly. */
const laterRules: readonly Rule[] = [metadataRules, labelKeysOnce, attachedReferencesShort]

/**
 * Reads a create request as the contract rules (§3 to §5) and reports every problem, not only the first.
 * @param now the moment of creation; what is required must not be over by then
 * @param known what it may name: shipping locations, package sizes
 */
export const validateCreateRequest = (
  input: unknown,
  now: Date,
  known: Known = {},
): ReadRequest<CreateShipmentRequest> => {
  const { value, problems } = normalizeRequest(input)
  const asked = withoutMarks(value)
  const placed = known.findLocation ? withPlaces(asked, known.findLocation) : asked
  const read = readByRules(createShipmentRequest, { value: placed, problems }, (given, request) => {
    const view = request ?? requestView.parse(given)
    const situation = { ...known, now }
    const later = laterRules.flatMap((rule) => rule(view, situation))
    return [
      ...rules.flatMap((rule) => rule(view, situation)),
      ...later.filter((finding) => !wasLetIn(finding, view, situation)),
    ]
  })
  return read.ok ? read : { ok: false, problems: withoutThatOfPlaces(read.problems) }
}

/** What a request says without the marks of the desk, which come along with an answer that is sent back; nobody can set them. */
const withoutMarks = (request: unknown): unknown => {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return request
  const marked: Readonly<Record<string, unknown>> = { ...request }
  const { filled_in: _filledIn, applied_rules: _rules, wanted_service: _wanted, ...asked } = marked
  return asked
}

/** Where there is no such shipping location, it is told, and not that it says nothing of the country. */
const withoutThatOfPlaces = (problems: readonly Problem[]): readonly Problem[] => {
  const isOfUnknown = (country: string): boolean =>
    problems.some(
      ({ property, sentence }) =>
        sentence?.key === 'location_unknown' &&
        property?.replace('shipping_location_reference', 'country_iso_code') === country,
    )
  return problems.filter(
    ({ property = '', code }) => code !== 'required_property_missing' || !isOfUnknown(property),
  )
}

/** Whether a shipment had it like this before the rule was there: it is let stand as long as it is as it was. */
const wasLetIn = ({ path, code }: RuleFinding, view: unknown, situation: RequestSituation): boolean => {
  if (!situation.before) return false
  const before = requestView.parse(situation.before)
  return (
    valueAt(view, path) === valueAt(before, path) &&
    laterRules.some((rule) =>
      rule(before, situation).some((found) => found.code === code && jsonPath(found.path) === jsonPath(path)),
    )
  )
}
