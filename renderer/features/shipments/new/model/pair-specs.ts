import { z } from 'zod'
import { metadataTypes } from '#shared/shipments/enumerations.ts'
import { type FieldSpec, type FieldSpecs, text, wordOf } from './field-spec.ts'

const pairFieldNames = ['key', 'value', 'type', 'metadataType'] as const
export type PairField = (typeof pairFieldNames)[number]
export const pairTexts = z.record(z.enum(pairFieldNames), z.string()).readonly()
export type PairTexts = z.output<typeof pairTexts>

/** The two lists of keys and values that a shipment and each of its contents may have. */
export const pairLists = ['metadata', 'labelProperties'] as const
export type PairList = (typeof pairLists)[number]

/** The fields of one piece of metadata. */
const metadataSpecs: FieldSpecs<PairField> = {
  key: text(50, 'key'),
  value: text(100, 'value'),
  type: wordOf(metadataTypes, 'type'),
  metadataType: wordOf(metadataTypes, 'metadata_type'),
}

/** The fields of one text for the label. */
const labelSpecs: Readonly<Record<'key' | 'value', FieldSpec>> = {
  key: text(50, 'key'),
  value: text(500, 'value'),
}

export const pairSpecs: Readonly<Record<PairList, Readonly<Partial<FieldSpecs<PairField>>>>> = {
  metadata: metadataSpecs,
  labelProperties: labelSpecs,
}

/** What each list is called in a request. */
export const pairProperties = {
  metadata: 'metadata',
  labelProperties: 'label_properties',
} as const satisfies Readonly<Record<PairList, string>>

/** The most pairs that a list may have. */
export const MOST_PAIRS = 10
