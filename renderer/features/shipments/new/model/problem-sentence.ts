import type { TFunction } from 'i18next'
import type { RuleCode } from '#shared/api-error.ts'
import { addressSpecs } from './address-specs.ts'
import { contentsSpecs } from './contents-specs.ts'
import { examplePostcode } from '#app/i18n/country-words.ts'
import type { FieldSpec } from './field-spec.ts'
import type { LocatedProblem } from './located-problems.ts'
import { contentsLists, type ListSpec, shipmentLists } from './list-specs.ts'
import { MOST_PAIRS, pairSpecs } from './pair-specs.ts'
import { shipmentSpecs } from './shipment-specs.ts'

/** What a sentence may speak of besides the problem itself. */
export type SentenceContext = {
  /** The text at the field. */
  readonly text?: string
  /** The country of the address, and its name in the reader's language. */
  readonly country?: { readonly code: string; readonly name: string }
}

type Texts = TFunction<'problems'>

const specs: Readonly<Record<string, Readonly<Partial<Record<string, FieldSpec>>>>> = {
  address: addressSpecs,
  row: contentsSpecs,
  ...pairSpecs,
}
const lists: Readonly<Record<string, ListSpec>> = { ...shipmentLists, ...contentsLists }

/** The field's name and what it stands for, by the key that it has on the page. */
const fieldAt = (key: string): { readonly name: string; readonly spec: FieldSpec | undefined } => {
  const [owner = '', , name] = key.split('-')
  if (name !== undefined) return { name, spec: specs[owner]?.[name] }
  return {
    name: owner,
    spec: Object.entries<FieldSpec>(shipmentSpecs).find(([field]) => field === owner)?.[1],
  }
}

/** One plain sentence for what is wrong, in the reader's language, as particular as the place allows. */
export const problemSentence = (
  t: Texts,
  { problem, field }: LocatedProblem,
  context: SentenceContext = {},
): string => {
  const { code } = problem
  const particular =
    field === undefined ? undefined : particularSentence(t, { code, ...fieldAt(field), ...context })
  return particular ?? t(code)
}

type Place = SentenceContext & {
  readonly code: RuleCode
  readonly name: string
  readonly spec: FieldSpec | undefined
}

const particularSentence = (t: Texts, place: Place): string | undefined => {
  switch (place.code) {
    case 'value_too_long':
      return tooLong(t, place)
    case 'value_too_large':
    case 'value_too_small':
      return outOfRange(t, place.name)
    case 'invalid_format':
      return unreadable(t, place)
    case 'required_property_missing':
      return missing(t, place.name)
    case 'too_few_elements':
      return place.name === 'description' ? t('with.contents') : undefined
    case 'too_many_elements':
      return tooMany(t, place.name)
    case 'invalid_postal_code':
      return wrongPostcode(t, place.country)
    case 'invalid_region':
      return place.country && t('with.region', { country: place.country.name })
    case 'invalid_value':
      return notAccepted(t, place.name)
    case 'conflicting_properties':
      return excluded(t, place.name)
    default:
      return undefined
  }
}

const excluded = (t: Texts, name: string): string | undefined => {
  if (name === 'channel') return t('with.channelAlone')
  return name === 'type' ? t('with.importerOrExporter') : undefined
}

const tooMany = (t: Texts, name: string): string | undefined => {
  if (name === 'tags') return t('with.limitTags')
  const limit = lists[name]?.most ?? (name === 'key' ? MOST_PAIRS : undefined)
  return limit === undefined ? undefined : t('with.limitEntries', { limit })
}

const tooLong = (t: Texts, { name, spec, text = '' }: Place): string | undefined => {
  if (name === 'tags') return t('with.tagLong')
  return spec?.max === undefined
    ? undefined
    : t('with.limitLong', { limit: spec.max, length: text.trim().length })
}

const outOfRange = (t: Texts, name: string): string | undefined => {
  if (name === 'latitude' || name === 'longitude') return t(`with.${name}`)
  return t(name === 'discount' ? 'with.percent' : 'with.moreThanZero')
}

const unreadable = (t: Texts, { name, spec }: Place): string | undefined => {
  if (name === 'quantity') return t('with.wholeNumber')
  if (name === 'harmonisationCode') return t('with.harmonisationCode')
  if (spec?.kind === 'moment') return t('with.dateFormat')
  return spec?.kind === 'number' ? t('with.number', { example: 2.5 }) : undefined
}

const missing = (t: Texts, name: string): string | undefined => {
  if (name === 'shippingLocation') return t('with.location')
  if (name === 'mobile') return t('with.phone')
  if (name === 'shipmentType') return t('invalid_shipment_type')
  if (name === 'categoryType') return t('with.category')
  if (name === 'customsAmount' || name === 'customsCurrency') return t('with.amountAndCurrency')
  return name === 'nationalAddress' ? t('with.nationalAddress') : undefined
}

const notAccepted = (t: Texts, name: string): string | undefined => {
  if (name === 'shippingLocation') return t('with.noLocation')
  if (name === 'latitude') return t('with.nullIsland')
  if (name === 'value') return t('with.metadataValue')
  return undefined
}

const wrongPostcode = (t: Texts, country: SentenceContext['country']): string | undefined => {
  if (!country) return undefined
  const example = examplePostcode(country.code)
  return example === undefined
    ? t('with.postalCodePlain', { country: country.name })
    : t('with.postalCode', { country: country.name, example })
}
