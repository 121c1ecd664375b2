import type { RuleCode } from './api-error.ts'

/** What a sentence may speak of: the place of the problem, and the limit that was passed. */
export type SentenceContext = { readonly path: readonly PropertyKey[]; readonly limit: number | undefined }

/** The sentence that tells a person what is wrong and what would be right. It is never parsed. */
export const sentenceOf = (code: RuleCode, { path, limit }: SentenceContext): string => {
  const name = nameOf(path)
  const sentence = sentences[code]
  return (sentence ?? '{name} is not accepted here.')
    .replace('{name}', name)
    .replace('{limit}', String(limit ?? ''))
}

/** `address_line1` of an address reads "Address line 1". */
const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.findLast((step) => typeof step === 'string') ?? 'the request'
  const words = last.replaceAll('_', ' ').replace(/(\d+)$/u, ' $1')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const sentences: Readonly<Partial<Record<RuleCode, string>>> = {
  required_property_missing: '{name} is required.',
  value_too_long: '{name} can have at most {limit} characters.',
  value_too_short: '{name} needs at least {limit} characters.',
  too_many_elements: '{name} can have at most {limit} entries.',
  too_few_elements: '{name} needs at least {limit} entries.',
  value_too_large: '{name} can be at most {limit}.',
  value_too_small: '{name} has to be larger: the limit is {limit}.',
  invalid_format: '{name} cannot be read in this form.',
  invalid_shipment_type: 'A shipment is either scheduled or on demand.',
  invalid_direction: 'A shipment is either outbound or inbound.',
  address_type_required: 'A shipment needs an origin and a destination.',
  invalid_address_type: 'This is not a type of address.',
  duplicate_address_type: 'There is already an address of this type.',
  conflicting_properties: '{name} cannot be given together with what stands beside it.',
  invalid_email: 'This is not an e-mail address.',
  invalid_country_code: 'This is not the code of a country (ISO 3166-1).',
  invalid_region: 'This is not a region of that country.',
  invalid_postal_code: 'This is not a postal code of that country.',
  invalid_package_size_reference: 'There is no package size with this reference.',
  invalid_currency: 'This is not the code of a currency (ISO 4217).',
  invalid_weight_unit: 'Weights are given in kg or lbs.',
  invalid_dimension_unit: 'Dimensions are given in cm or in.',
  unit_mismatch: 'All contents of a shipment use the same unit.',
  invalid_shipping_terms: 'These are not shipping terms that the contract knows.',
  invalid_hazard_class: 'This is not an IATA hazard class or division.',
  invalid_packing_group: 'The packing group is I, II or III.',
  invalid_physical_form: 'The physical form is gas, liquid, solid or other.',
  invalid_radioactivity: 'This is not a kind of radioactivity that the contract knows.',
  invalid_accessibility: 'Dangerous goods are either accessible or inaccessible.',
  invalid_category_type: 'This is not a customs category that the contract knows.',
  duplicate_references: 'This reference is given more than once.',
  invalid_metadata_type: 'This is not a type of metadata.',
  duplicate_metadata_key: 'There is already metadata with this key.',
  duplicate_tags: 'This tag is given more than once.',
  invalid_date_range: 'A range needs a start, an end, or both, with the start not after the end.',
  date_in_past: 'This date has already passed.',
  invalid_request: '{name} is not a property that the contract knows.',
  invalid_value: '{name} has a value that is not accepted here.',
  invalid_reference_format: 'A reference is its prefix and 32 digits.',
  invalid_shipment_state: 'There is no such state.',
  system_shipment_state: 'Only the program itself brings a shipment into this state.',
  invalid_state_for_operation: 'The state of the shipment does not allow this.',
  system_use_only: '{name} is managed by the program and cannot be given.',
}
