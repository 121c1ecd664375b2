import { z } from 'zod'
import type { MetadataType } from '../enumerations.ts'
import { dateTime } from '../primitives.ts'
import { itemsOf } from './contents-rules.ts'
import type { MetadataView } from './request-view.ts'
import { type Finding, type Rule, found, indexesOfRepeats, under } from './rule.ts'

const url = z.url({ protocol: /^https?$/u })

/** Whether a value reads as the type that is said of it. */
const readsAs: Readonly<Record<MetadataType, (value: string) => boolean>> = {
  null: () => true,
  string: () => true,
  bool: (value) => /^(true|false)$/iu.test(value),
  date_time_offset: (value) => dateTime.safeParse(value).success,
  integer: (value) => /^[+-]?\d+$/u.test(value),
  decimal: (value) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/u.test(value),
  url: (value) => url.safeParse(value).success,
}

type Metadata = readonly (MetadataView | undefined)[]

const metadataFindings = (metadata: Metadata): readonly Finding[] => [
  ...indexesOfRepeats(metadata.map((entry) => entry?.key)).map((index) =>
    found('duplicate_metadata_key', 'metadata', index, 'key'),
  ),
  ...metadata.flatMap((entry, index) =>
    entry?.type === undefined || entry.value === undefined || readsAs[entry.type](entry.value)
      ? []
      : [found('invalid_value', 'metadata', index, 'value')],
  ),
]

/** Metadata of the shipment and of all its contents: keys are unique, values read as their type. */
export const metadataRules: Rule = (request) => [
  ...metadataFindings(request.metadata ?? []),
  ...itemsOf(request).flatMap(({ item, path }) => under(path, metadataFindings(item.metadata ?? []))),
]
