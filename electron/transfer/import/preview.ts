import {
  type ImportOutcome,
  type ImportPreview,
  type ImportRequest,
  MOST_REFUSED,
  MOST_SHOWN,
  type PreviewShipment,
  type ReadingWarning,
  type RefusedShipment,
} from '#shared/transfer/import.ts'
import { englishReader, messageOf, type Sentence } from '#shared/texts/sentences.ts'
import { columnsOfRecord, stateCodes } from '../../shipments/store/shipment-row.ts'
import { newRecord } from '../../shipments/writing.ts'
import { detached } from './reading/detached.ts'
import type { ImportCandidate } from './reading/candidate.ts'
import type { CheckedCandidate } from './check-candidate.ts'
import { decide, type Lookups } from './decide.ts'
import { createFaults } from './faults.ts'
import type { Duplicate, DuplicateStore } from './duplicate-store.ts'
import type { ImportItem } from './import-item.ts'

/** Columns that are not what they were taken for show before. */
export const MOST_REFUSED_AT_FIRST = 10_000

/** Collects what an import would do, shipment by shipment. */
export const createPreview = (
  { duplicates: choice }: Pick<ImportRequest, 'duplicates'>,
  here: DuplicateStore,
) => {
  const counts: Record<ImportOutcome | 'refuse', number> = { create: 0, update: 0, skip: 0, refuse: 0 }
  const shown: PreviewShipment[] = []
  const refused: RefusedShipment[] = []
  const warnings: ReadingWarning[] = []
  const faults = createFaults()
  const duplicates = withThoseOfTheFile(here)
  const filledIn = new Map<string, number>()

  /** Whether so many are refused, and nothing else was found, that reading on would only take time. */
  const isHopeless = (): boolean =>
    counts.refuse >= MOST_REFUSED_AT_FIRST && counts.create + counts.update + counts.skip === 0

  return {
    add: (candidate: ImportCandidate, checked: CheckedCandidate): void => {
      if ('problems' in checked) {
        counts.refuse += 1
        // Copies, as texts of them are parts of the file.
        const { problems } = checked
        faults.add(problems)
        if (refused.length < MOST_REFUSED)
          refused.push(structuredClone({ rows: candidate.rows, ...customReferenceOf(candidate), problems }))
        return
      }
      const { outcome, duplicate } = decide(checked.item, choice, duplicates)
      counts[outcome] += 1
      for (const path of checked.item.kind === 'record' ? checked.item.whole.leftOut : [])
        if (warnings.length < MOST_SHOWN) warnings.push(leftOutWarning(checked.item.row, path))
      if (outcome !== 'skip')
        for (const path of eachOf(checked.item)) filledIn.set(path, (filledIn.get(path) ?? 0) + 1)
      duplicates.note(checked.item)
      if (shown.length < MOST_SHOWN)
        shown.push(
          structuredClone({ rows: candidate.rows, ...lineOf(checked.item), outcome, ...nameOf(duplicate) }),
        )
    },
    isHopeless,
    answer: (): Pick<
      ImportPreview,
      'shipments' | 'counts' | 'filled_in' | 'shown' | 'refused' | 'faults' | 'warnings' | 'is_cut_off'
    > => ({
      is_cut_off: isHopeless(),
      shipments: counts.create + counts.update + counts.skip + counts.refuse,
      counts,
      filled_in: [...filledIn].map(([path, shipments]) => ({ path, shipments })),
      shown,
      refused,
      faults: faults.list(),
      warnings,
    }),
  }
}

const leftOutWarning = (row: number, name: string): ReadingWarning => {
  const sentence: Sentence = { key: 'property_left_out', values: { name } }
  return { row, column: name, message: messageOf(sentence, englishReader), sentence }
}

/** Those of the file count as being here from their turn on, as they will be when it is imported. */
const withThoseOfTheFile = (
  here: DuplicateStore,
): Lookups & { readonly note: (item: ImportItem) => void } => {
  const seen = new Set<string>()
  const ofFile: Duplicate = { reference: '', state: stateCodes.toCode('unallocated') }
  return {
    ofReference: (reference) => (seen.has(reference) ? ofFile : here.ofReference(reference)),
    ofCustomReference: (customReference, isNamed) =>
      !isNamed && customReference !== undefined && seen.has(customReference)
        ? ofFile
        : here.ofCustomReference(customReference),
    note: (item) => {
      const name = item.kind === 'record' ? item.whole.record.reference : item.read.request.custom_reference
      if (name !== undefined && name !== '' && !seen.has(name)) seen.add(detached(name))
    },
  }
}

const filledInOf = (item: ImportItem): readonly string[] =>
  item.kind === 'record' ? [] : (item.read.marks?.filled_in ?? [])

/** The properties that were filled in, in whichever of the contents. */
const eachOf = (item: ImportItem): ReadonlySet<string> =>
  new Set(filledInOf(item).map((path) => path.replaceAll(/\[\d+\]/gu, '[]')))

const nameOf = (duplicate: Duplicate | undefined): Pick<PreviewShipment, 'duplicate_of'> =>
  duplicate && duplicate.reference !== '' ? { duplicate_of: duplicate.reference } : {}

const customReferenceOf = (candidate: ImportCandidate): Pick<RefusedShipment, 'custom_reference'> => {
  const { value } = candidate.sourceOf('$.custom_reference')
  return value === undefined || value === '' ? {} : { custom_reference: value }
}

const lineOf = (item: ImportItem): Omit<PreviewShipment, 'rows' | 'outcome'> => {
  const made =
    item.kind === 'record' ? item.whole.record : newRecord(item.read.request, () => '', new Date(0))
  const filledIn = filledInOf(item)
  const { recipient, locality, postal_code, country, pieces } = columnsOfRecord(made, 'unallocated')
  return {
    ...(made.custom_reference === undefined ? {} : { custom_reference: made.custom_reference }),
    recipient,
    locality,
    postal_code,
    country_iso_code: country,
    pieces,
    ...(filledIn.length > 0 && { filled_in: filledIn }),
  }
}
