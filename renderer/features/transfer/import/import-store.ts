import type { FixedValue, ImportColumn, Replacement } from '#shared/transfer/column-map.ts'
import type { Fix, ImportInput, ImportPreview, ImportRequest, OfferedFile } from '#shared/transfer/import.ts'
import { readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import { createStore } from '#ui/create-store.ts'

/** How a file is to be read, as far as the person has said so. */
export type Reading = {
  readonly encoding?: NonNullable<ImportInput['encoding']>
  readonly delimiter?: NonNullable<ImportInput['delimiter']>
  readonly decimal_mark?: NonNullable<ImportInput['decimal_mark']>
  readonly header_row?: number
  readonly sheet?: string
}

/** What a person does one after the other: which file, what it does not say, what comes of it. */
export const steps = ['file', 'missing', 'orders'] as const
export type ImportStep = (typeof steps)[number]

/** What stands on the page of the import. */
export type ImportDraft = {
  readonly file?: OfferedFile
  readonly reading: Reading
  /** As the headers were recognised, until the person says something else. */
  readonly columns?: readonly ImportColumn[]
  readonly values: readonly FixedValue[]
  readonly replacements: readonly Replacement[]
  readonly fixes: readonly Fix[]
  readonly step: ImportStep
  /** Properties that some shipments of the file lacked when it was read, answered or not. */
  readonly asked: readonly string[]
  readonly duplicates: ImportRequest['duplicates']
  readonly refused: ImportRequest['refused']
  readonly preview?: ImportPreview
  /** What the preview was asked for, as `requestKey` has it. */
  readonly readFor?: string
  /** The number of the job that was begun. */
  readonly job?: number
}

const nothing: ImportDraft = {
  reading: {},
  values: [],
  replacements: [],
  fixes: [],
  step: 'file',
  asked: [],
  duplicates: 'skip',
  refused: 'leave_out',
}

// Whoever looks at a shipment meanwhile finds everything as it was.
export const { change: setDraft, use: useDraft, get: draftNow } = createStore(nothing)

/** Begins with a file; what is the same for every shipment stays, as the next file is often of the same kind. */
export const beginWith = (file: OfferedFile | undefined): void =>
  setDraft(({ values, duplicates, refused }) => ({
    ...nothing,
    values,
    duplicates,
    refused,
    ...(file && { file }),
  }))

/** What the desk is asked for; a map only where somebody has said something, as the file is read again for another. */
export const importRequestOf = (draft: ImportDraft, file: OfferedFile): ImportInput => {
  const isAsFound =
    draft.columns === undefined && draft.values.length === 0 && draft.replacements.length === 0
  const columns = isAsFound ? undefined : (draft.columns ?? columnsOf(draft.preview))
  return {
    file: file.file,
    ...draft.reading,
    ...(columns === undefined
      ? {}
      : {
          map: {
            columns: columns.map((column) => ({ ...column })),
            values: draft.values.map((value) => ({ ...value })),
            ...(draft.replacements.length > 0 && {
              replacements: draft.replacements.map((one) => ({ ...one })),
            }),
          },
        }),
    fixes: draft.fixes.map((fix) => ({ ...fix })),
    duplicates: draft.duplicates,
    refused: draft.refused,
  }
}

const requestKey = (draft: ImportDraft, file: OfferedFile): string =>
  JSON.stringify(importRequestOf(draft, file))

/** Whether the preview tells what an import would do that is begun now. */
export const isCurrent = (draft: ImportDraft): boolean =>
  draft.file !== undefined && draft.readFor === requestKey(draft, draft.file)

/** What was said for files of this kind holds for this one, with what was said since. */
const asSaved = (draft: ImportDraft, preview: ImportPreview): ImportDraft => {
  const columns = columnsOf(preview)
  if (preview.map_name === undefined || draft.columns !== undefined || columns === undefined) return draft
  const values = [
    ...preview.values.filter(({ path }) => !draft.values.some((one) => one.path === path)),
    ...draft.values,
  ]
  const replacements = [
    ...(preview.replacements ?? []).filter(
      ({ path, text }) => !draft.replacements.some((one) => one.path === path && one.text === text),
    ),
    ...draft.replacements,
  ]
  return { ...draft, columns, values, replacements }
}

/** The columns as they were read; nothing for a file that has none. */
export const columnsOf = (preview: ImportPreview | undefined): readonly ImportColumn[] | undefined =>
  preview === undefined || preview.columns.length === 0
    ? undefined
    : preview.columns.flatMap(({ header, path, reading }) =>
        path === undefined ? [] : [{ header, path, ...(reading === undefined ? {} : { reading }) }],
      )

/** Takes what was read: what is missing is asked for, and when the file was read for the first time, that comes next. */
export const withPreview = (draft: ImportDraft, preview: ImportPreview, readFor: string): ImportDraft => {
  const asked = [...new Set([...draft.asked, ...missingIn(preview).map(({ path }) => path)])]
  const isFirst = draft.preview === undefined && draft.step === 'file'
  const isSaid = (path: string): boolean => draft.values.some((one) => one.path === path)
  const isAll = asked.every(isSaid) && !isUnknown(preview)
  const step = isFirst ? (isAll ? 'orders' : 'missing') : draft.step
  return { ...asSaved(draft, preview), preview, readFor, asked, step }
}

/** Whether somebody has to say, or at least to look at, what the columns of a table are. */
export const isUnknown = ({ columns, layout, map_name: saved }: ImportPreview): boolean =>
  columns.length > 0 && saved === undefined && (layout === undefined || layout === 'generic')

export type MissingProperty = { readonly path: string; readonly shipments: number }

/** What is asked for first where a whole part is missing; what else it needs is asked for after that. */
const firstIn = new Map<string, (path: string) => string>([
  ['addresses', () => 'addresses[origin].shipping_location_reference'],
  ['contents', () => 'contents[].value.amount'],
  ['value', (path) => `${path}.amount`],
  ['contact', (path) => `${path}.name`],
  ['contact_details', (path) => `${path}.email`],
])

const firstPartOf = (path = ''): string | undefined => firstIn.get(path.split('.').at(-1) ?? '')?.(path)

/** What a table does not say and one answer could say for all of it; of how many orders, as near as the faults tell. */
export const missingIn = ({ columns, faults, shipments: all }: ImportPreview): readonly MissingProperty[] => {
  const counts = new Map<string, number>()
  for (const { path, code, value, shipments } of columns.length === 0 ? [] : faults) {
    const asked = isOneValue(path) ? path : firstPartOf(path)
    const isMissing = code === 'required_property_missing' || path === 'addresses'
    if (isMissing && (value ?? '') === '' && asked !== undefined)
      counts.set(asked, Math.min(all, (counts.get(asked) ?? 0) + shipments))
  }
  return [...counts].map(([path, shipments]) => ({ path, shipments }))
}

/** Whether it can be said in one field. */
export const isOneValue = (path: string | undefined): path is string =>
  path !== undefined && kindOfProperty(readPath(path) ?? []) !== 'structure'

/** The line of a row as a spreadsheet counts it; of a record its number. */
export const lineOf = ({ header_row: header = 0 }: Pick<ImportPreview, 'header_row'>, row: number): number =>
  header + row
