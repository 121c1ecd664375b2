import type { ImportMap } from '#shared/transfer/column-map.ts'
import type { PreviewColumn } from '#shared/transfer/import.ts'
import { readPath } from '#shared/transfer/path.ts'
import { isManaged } from '#shared/transfer/properties.ts'
import { REFERENCE } from '#shared/transfer/reading/columns-to-read.ts'

/** The columns of a table as they are read, each with its first texts. */
export const previewColumns = (
  headers: readonly string[],
  { columns }: ImportMap,
  samples: readonly (readonly string[])[],
): readonly PreviewColumn[] => {
  const free = [...columns]
  return headers.map((header, index) => {
    const place = free.findIndex((one) => one.header === header)
    const [column] = place < 0 ? [] : free.splice(place, 1)
    return {
      header,
      ...(column && { path: column.path }),
      ...(column?.reading === undefined ? {} : { reading: column.reading }),
      ...(column && roleOf(column.path)),
      samples: samples[index] ?? [],
    }
  })
}

const roleOf = (path: string): Pick<PreviewColumn, 'is_managed' | 'is_reference'> => {
  if (path === REFERENCE) return { is_reference: true }
  return isManaged(readPath(path) ?? []) ? { is_managed: true } : {}
}
