import type { FixedValue, ImportColumn } from '#shared/transfer/column-map.ts'
import type { Fix, ImportInput, ImportPreview, ImportRequest, OfferedFile } from '#shared/transfer/import.ts'
import { createStore } from '#ui/create-store.ts'

/** How a file is to be read, as far as the person has said so. */
export type Reading = {
  readonly encoding?: NonNullable<ImportInput['encoding']>
  readonly delimiter?: NonNullable<ImportInput['delimiter']>
  readonly decimal_mark?: NonNullable<ImportInput['decimal_mark']>
}

/** What stands on the page of the import. */
export type ImportDraft = {
  readonly file?: OfferedFile
  readonly reading: Reading
  /** As the headers were recognised, until the person says something else. */
  readonly columns?: readonly ImportColumn[]
  readonly values: readonly FixedValue[]
  readonly fixes: readonly Fix[]
  readonly duplicates: ImportRequest['duplicates']
  readonly refused: ImportRequest['refused']
  readonly preview?: ImportPreview
  /** The number of the job that was begun. */
  readonly job?: number
}

const nothing: ImportDraft = {
  reading: {},
  values: [],
  fixes: [],
  duplicates: 'skip',
  refused: 'leave_out',
}

// Whoever looks at a shipment meanwhile finds everything as it was.
export const { change: setDraft, use: useDraft } = createStore(nothing)

/** Begins with a file; what is the same for every shipment stays, as the next file is often of the same kind. */
export const beginWith = (file: OfferedFile | undefined): void =>
  setDraft(({ values, duplicates, refused }) => ({
    ...nothing,
    values,
    duplicates,
    refused,
    ...(file && { file }),
  }))

/** What the desk is asked for. */
export const importRequestOf = (draft: ImportDraft, file: OfferedFile): ImportInput => {
  const columns = draft.columns ?? columnsOf(draft.preview)
  return {
    file: file.file,
    ...draft.reading,
    ...(columns === undefined
      ? {}
      : {
          map: {
            columns: columns.map((column) => ({ ...column })),
            values: draft.values.map((value) => ({ ...value })),
          },
        }),
    fixes: draft.fixes.map((fix) => ({ ...fix })),
    duplicates: draft.duplicates,
    refused: draft.refused,
  }
}

/** What was said for files of this kind holds for this one, with what was said since. */
export const withPreview = (draft: ImportDraft, preview: ImportPreview): ImportDraft => {
  const columns = columnsOf(preview)
  if (preview.map_name === undefined || draft.columns !== undefined || columns === undefined)
    return { ...draft, preview }
  const values = [
    ...preview.values.filter(({ path }) => !draft.values.some((one) => one.path === path)),
    ...draft.values,
  ]
  return { ...draft, preview, columns, values }
}

/** The columns as they were read; nothing for a file that has none. */
export const columnsOf = (preview: ImportPreview | undefined): readonly ImportColumn[] | undefined =>
  preview === undefined || preview.columns.length === 0
    ? undefined
    : preview.columns.flatMap(({ header, path, reading }) =>
        path === undefined ? [] : [{ header, path, ...(reading === undefined ? {} : { reading }) }],
      )
