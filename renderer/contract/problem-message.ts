import type { TFunction } from 'i18next'
import { isRuleCode, type NewProblem, type RuleCode } from '#shared/api-error.ts'
import type { Property } from '#shared/contract/properties.ts'
import { sentenceSchema } from '#shared/texts/sentences.ts'
import { readDecimal } from '#ui/fields/text/decimal.ts'
import type { FormProblem } from '#ui/form/located-problems.ts'
import { examplePostcode } from '#app/i18n/country-words.ts'

/** Where a problem stands, and what is known there. */
export type ProblemPlace = {
  /** What its field holds; nothing where no field shows it. */
  readonly property?: Property | undefined
  /** What the property is known as, as the table of the contract names it. */
  readonly pattern?: string | undefined
  /** The text at the field. */
  readonly text?: string
  /** The country of the address, and its name in the reader's language. */
  readonly country?: { readonly code: string; readonly name: string } | undefined
}

type Texts = TFunction<['problems', 'field-problems']>

type Words = {
  readonly t: Texts
  /** What a problem says wherever it stands. */
  readonly usualMessage: (problem: NewProblem) => string
}

/** One plain sentence for what is wrong, in the reader's language, as particular as the place allows. */
export const formProblemMessage = (words: Words, problem: FormProblem, place: ProblemPlace): string => {
  const code = isRuleCode(problem.code) ? problem.code : 'internal_server_error'
  const sentence = sentenceSchema.safeParse(problem.sentence).data
  const limit = sentence?.values?.['limit']
  const known = { ...place, limit: typeof limit === 'number' ? limit : undefined }
  return (
    particularMessage(words.t, code, known) ?? words.usualMessage({ code, ...(sentence && { sentence }) })
  )
}

type Particular = ProblemPlace & {
  /** The most or the least that is taken. */
  readonly limit: number | undefined
}

const particularMessage = (t: Texts, code: RuleCode, place: Particular): string | undefined => {
  const { pattern, property, country, limit } = place
  if (pattern === undefined) return undefined
  switch (code) {
    case 'value_too_long':
      return tooLong(t, pattern, place)
    case 'value_too_large':
    case 'value_too_small':
      return property?.kind === 'number' ? outOfRange(t, code, place) : undefined
    case 'invalid_format':
      return unreadable(t, pattern, place)
    case 'required_property_missing':
      return missing(t, pattern)
    case 'too_few_elements':
      if (pattern === 'contents[].description') return t('field-problems:contents')
      return limit === 1 ? t('required_property_missing') : undefined
    case 'too_many_elements':
      return tooMany(t, pattern, limit)
    case 'invalid_postal_code':
      return country && wrongPostcode(t, country)
    case 'invalid_region':
      return country && t('field-problems:region', { country: country.name })
    case 'invalid_value':
      return notAccepted(t, pattern)
    case 'conflicting_properties':
      return excluded(t, pattern)
    default:
      return undefined
  }
}

const endsWith = (pattern: string, ...names: readonly string[]): boolean =>
  names.some((name) => pattern === name || pattern.endsWith(`.${name}`))

const excluded = (t: Texts, pattern: string): string | undefined => {
  if (pattern === 'channel') return t('field-problems:channelAlone')
  return endsWith(pattern, 'address_type') ? t('field-problems:importerOrExporter') : undefined
}

const tooMany = (t: Texts, pattern: string, limit: number | undefined): string | undefined => {
  if (pattern === 'tags') return t('field-problems:limitTags')
  return limit === undefined ? undefined : t('field-problems:limitEntries', { limit })
}

const tooLong = (t: Texts, pattern: string, { property, text = '' }: ProblemPlace): string | undefined => {
  if (pattern === 'tags') return t('field-problems:tagLong')
  return property && 'max' in property
    ? t('field-problems:limitLong', { limit: property.max, length: text.trim().length })
    : undefined
}

const outOfRange = (
  t: Texts,
  code: RuleCode,
  { pattern = '', text = '' }: ProblemPlace,
): string | undefined => {
  if (endsWith(pattern, 'latitude')) return t('field-problems:latitude')
  if (endsWith(pattern, 'longitude')) return t('field-problems:longitude')
  if (endsWith(pattern, 'discount', 'tax.value')) return t('field-problems:percent')
  // Of less than nothing it is not known whether nothing would do: there the limit itself is told.
  return code === 'value_too_small' && (readDecimal(text) ?? 0) === 0
    ? t('field-problems:moreThanZero')
    : undefined
}

const unreadable = (t: Texts, pattern: string, { property, text = '' }: ProblemPlace): string | undefined => {
  if (endsWith(pattern, 'quantity')) return t('field-problems:wholeNumber')
  if (endsWith(pattern, 'harmonisation_code')) return t('field-problems:harmonisationCode')
  if (property?.kind === 'moment') return t('field-problems:dateFormat')
  if (property?.kind !== 'number') return undefined
  return readDecimal(text) === undefined
    ? t('field-problems:number', { example: 2.5 })
    : t('field-problems:wholeNumber')
}

const missing = (t: Texts, pattern: string): string | undefined => {
  if (endsWith(pattern, 'shipping_location_reference')) return t('field-problems:location')
  if (endsWith(pattern, 'mobile')) return t('field-problems:phone')
  if (pattern === 'shipment_type') return t('invalid_shipment_type')
  if (endsWith(pattern, 'category_type')) return t('field-problems:category')
  if (pattern.startsWith('customs_documentation.total_customs_value'))
    return t('field-problems:amountAndCurrency')
  return endsWith(pattern, 'national_address') ? t('field-problems:nationalAddress') : undefined
}

const notAccepted = (t: Texts, pattern: string): string | undefined => {
  if (endsWith(pattern, 'shipping_location_reference')) return t('field-problems:noLocation')
  if (endsWith(pattern, 'latitude')) return t('field-problems:nullIsland')
  return pattern.endsWith('metadata[].value') ? t('field-problems:metadataValue') : undefined
}

const wrongPostcode = (t: Texts, country: NonNullable<ProblemPlace['country']>): string => {
  const example = examplePostcode(country.code)
  return example === undefined
    ? t('field-problems:postalCodePlain', { country: country.name })
    : t('field-problems:postalCode', { country: country.name, example })
}
