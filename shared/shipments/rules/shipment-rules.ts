import type { ItemView, MetadataView, RangeView, RequestView } from './request-view.ts'
import type { Rule } from './rule.ts'
import { type RuleFinding, ruleFinding, indexesOfRepeats, under } from '../../rule-findings.ts'
import type { RuleCode } from '../../api-error.ts'
import { z } from 'zod'
import type { MetadataType } from '../enumerations.ts'
import { LONGEST_ATTACHED } from '../customs.ts'
import { dateTime } from '../primitives.ts'

export const tagsOnce: Rule = (request) =>
  indexesOfRepeats(request.tags ?? []).map((index) => ruleFinding('duplicate_tags', 'tags', index))

const attachments = [
  'attached_invoice_references',
  'attached_certificate_references',
  'attached_licence_references',
] as const

export const attachedReferencesOnce: Rule = (request) =>
  attachments.flatMap((property) =>
    indexesOfRepeats(request.customs_documentation?.[property] ?? []).map((index) =>
      ruleFinding('duplicate_references', 'customs_documentation', property, index),
    ),
  )

export const attachedReferencesShort: Rule = ({ customs_documentation: customs }) =>
  attachments.flatMap((property) =>
    (customs?.[property] ?? []).flatMap((text = '', index) =>
      text.length <= LONGEST_ATTACHED
        ? []
        : [
            {
              path: ['customs_documentation', property, index],
              code: 'value_too_long',
              sentence: { key: 'value_too_long_for', values: { limit: LONGEST_ATTACHED } },
            },
          ],
    ),
  )

/** A range starts, ends, or both in that order; when it is asked for, it must not be over. */
export const requiredDates: Rule = (request, { now, before }) =>
  (['required_shipping_date', 'required_delivery_date'] as const).flatMap((property) => {
    const range = request[property]
    if (!range) return []
    const isAsBefore = isSameMoment(range.end, before?.[property]?.end)
    return under([property], rangeFindings(range, isAsBefore ? undefined : now))
  })

const isSameMoment = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other)

const rangeFindings = ({ start, end }: RangeView, now: Date | undefined): readonly RuleFinding[] => {
  if (start === undefined && end === undefined) return [ruleFinding('invalid_date_range')]
  if (end === undefined) return []
  if (start !== undefined && Date.parse(start) > Date.parse(end)) return [ruleFinding('invalid_date_range')]
  return now !== undefined && Date.parse(end) < now.getTime() ? [ruleFinding('date_in_past', 'end')] : []
}

export const channelWithTenant: Rule = (request) =>
  request.channel !== undefined && request.tenant === undefined
    ? [ruleFinding('conflicting_properties', 'channel')]
    : []

const isWithin32Bits = (number: number): boolean => number >= -(2 ** 31) && number < 2 ** 31

const url = z.url({ protocol: /^https?$/u })

/** Whether a value reads as the type that is said of it. */
const readsAs: Readonly<Record<MetadataType, (value: string) => boolean>> = {
  null: () => true,
  string: () => true,
  bool: (value) => /^(true|false)$/iu.test(value),
  date_time_offset: (value) => dateTime.safeParse(value).success,
  integer: (value) => /^[+-]?\d+$/u.test(value) && isWithin32Bits(Number(value)),
  decimal: (value) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/u.test(value),
  url: (value) => url.safeParse(value).success,
}

type Metadata = readonly (MetadataView | undefined)[]

const metadataFindings = (metadata: Metadata): readonly RuleFinding[] => [
  ...indexesOfRepeats(metadata.map((entry) => entry?.key)).map((index) =>
    ruleFinding('duplicate_metadata_key', 'metadata', index, 'key'),
  ),
  ...metadata.flatMap((entry, index) =>
    entry?.type === undefined || entry.value === undefined || readsAs[entry.type](entry.value)
      ? []
      : [ruleFinding('invalid_value', 'metadata', index, 'value')],
  ),
  ...metadata.flatMap((entry, index) =>
    entry?.metadata_type === undefined || entry.type === undefined || entry.metadata_type === entry.type
      ? []
      : [ruleFinding('conflicting_properties', 'metadata', index, 'metadata_type')],
  ),
]

/** Metadata of the shipment and of all its contents: keys are unique, values read as their type. */
export const metadataRules: Rule = (request) => [
  ...metadataFindings(request.metadata ?? []),
  ...itemsOf(request).flatMap(({ item, path }) => under(path, metadataFindings(item.metadata ?? []))),
]

const repeatedKeys = ({ label_properties: labels = [] }: Pick<ItemView, 'label_properties'>) =>
  indexesOfRepeats(labels.map((entry) => entry?.key)).map((index) =>
    ruleFinding('duplicate_values', 'label_properties', index, 'key'),
  )

/** On a label each key stands once, of the shipment and of each of its contents. */
export const labelKeysOnce: Rule = (request) => [
  ...repeatedKeys(request),
  ...itemsOf(request).flatMap(({ item, path }) => under(path, repeatedKeys(item))),
]

type PlacedItem = { readonly item: ItemView; readonly path: readonly (string | number)[] }

/** Every package and item of a request, outer ones before what they hold. */
const itemsOf = (request: RequestView): readonly PlacedItem[] =>
  (request.contents ?? []).flatMap((outer, index) => {
    if (!outer) return []
    const path = ['contents', index]
    const inner = (outer.contents ?? []).flatMap((item, place) =>
      item ? [{ item, path: [...path, 'contents', place] }] : [],
    )
    return [{ item: outer, path }, ...inner]
  })

const oneUnit =
  (measure: 'weight' | 'dimensions', code: RuleCode): Rule =>
  (request) => {
    const units = itemsOf(request).flatMap(({ item, path }) => {
      const unit = item[measure]?.unit
      return unit === undefined ? [] : [{ unit, path }]
    })
    return units
      .filter(({ unit }) => unit !== units[0]?.unit)
      .map(({ path }) => ruleFinding(code, ...path, measure, 'unit'))
  }

export const oneWeightUnit = oneUnit('weight', 'unit_mismatch')
export const oneDimensionUnit = oneUnit('dimensions', 'unit_mismatch')

/** Six to ten digits, with dots allowed between pairs: `09.02.10`. */
const harmonisationCode = /^\d{2}(\.?\d{2}){2,4}$|^\d{6,10}$/u

export const harmonisationCodes: Rule = (request) =>
  itemsOf(request).flatMap(({ item, path }) =>
    item.harmonisation_code === undefined || harmonisationCode.test(item.harmonisation_code)
      ? []
      : under(path, [ruleFinding('invalid_format', 'harmonisation_code')]),
  )

const isGiven = (reference: string | undefined): reference is string =>
  reference !== undefined && reference.trim() !== ''

/** A shipping location that is named has to be one of this desk's. */
export const knownLocations: Rule = ({ addresses = [] }, { hasLocation }) =>
  addresses.flatMap((address, index) => {
    const reference = address?.shipping_location_reference
    if (!hasLocation || !isGiven(reference) || hasLocation(reference)) return []
    const path = ['addresses', index, 'shipping_location_reference']
    return [{ path, code: 'invalid_value', sentence: { key: 'location_unknown', values: { reference } } }]
  })

/** A package size that is named has to be one of this desk's. */
export const knownPackageSizes: Rule = (request, { hasPackageSize }) =>
  itemsOf(request).flatMap(({ item: { package_size_reference: reference }, path }) => {
    if (!hasPackageSize || !isGiven(reference) || hasPackageSize(reference)) return []
    return [
      {
        path: [...path, 'package_size_reference'],
        code: 'invalid_package_size_reference',
        sentence: { key: 'package_size_unknown', values: { reference } },
      },
    ]
  })
