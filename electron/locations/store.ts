import type { Reader, Writer } from '../platform/database.ts'

type Named = { readonly reference: string }
type Schema<Place> = { readonly safeParse: (given: unknown) => { readonly data?: Place | undefined } }
type Kept = { readonly record: string; readonly removed: number }

/** What is kept by a reference of the customer's own, as JSON text. Removing only marks it. */
export const openPlaceStore = <Place extends Named>(
  { prepare }: Reader,
  table: 'shipping_location' | 'package_size',
  schema: Schema<Place>,
) => {
  const select = prepare<[string], Kept>(`SELECT record, removed FROM ${table} WHERE reference = ?`)
  const selectAll = prepare<[], Kept>(
    `SELECT record, removed FROM ${table} WHERE removed = 0 ORDER BY reference`,
  )
  const count = prepare<[], { readonly offered: number }>(
    `SELECT count(*) AS offered FROM ${table} WHERE removed = 0`,
  )
  const upsert = prepare<[string, string], void>(
    `INSERT INTO ${table} (reference, record) VALUES (?, ?)
     ON CONFLICT (reference) DO UPDATE SET record = excluded.record, removed = 0`,
  )
  const remove = prepare<[string], void>(
    `UPDATE ${table} SET removed = 1 WHERE reference = ? AND removed = 0`,
  )
  // What cannot be read, as only another program could have left it, is as if it were not there.
  const read = ({ record }: Kept): readonly Place[] => {
    const { data } = schema.safeParse(parseQuietly(record))
    return data === undefined ? [] : [data]
  }
  return {
    /** Those that are offered, by reference. */
    list: (): readonly Place[] => selectAll.all().flatMap(read),
    offered: (): number => count.get()?.offered ?? 0,
    find: (
      reference: string,
    ): { readonly place: Place | undefined; readonly isRemoved: boolean } | undefined => {
      const kept = select.get(reference)
      return kept && { place: read(kept)[0], isRemoved: kept.removed === 1 }
    },
    save: (_writer: Writer, place: Place): void => void upsert.run(place.reference, JSON.stringify(place)),
    /** Whether there was something to remove. */
    remove: (_writer: Writer, reference: string): boolean => remove.run(reference).changes > 0,
  }
}
export type PlaceStore<Place extends Named> = ReturnType<typeof openPlaceStore<Place>>

const parseQuietly = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
