import type { ImportMap } from '../../../shared/transfer/column-map.ts'
import type { PreviewColumn } from '../../../shared/transfer/import.ts'
import { readPath } from '../../../shared/transfer/path.ts'
import { isManaged } from '../../../shared/transfer/properties.ts'

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
      ...(column && isManaged(readPath(column.path) ?? []) ? { is_managed: true } : {}),
      samples: samples[index] ?? [],
    }
  })
}
