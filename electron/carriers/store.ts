import { carrier, type Catalogue, serviceGroup } from '#shared/carriers/catalogue.ts'
import { parseQuietly } from '../platform/json.ts'
import type { Reader, Writer } from '../platform/database.ts'

type Named = { readonly reference: string }
type Schema<Value> = { readonly safeParse: (value: unknown) => { readonly data?: Value | undefined } }

/** Carriers and groups of services, each a record of JSON text, in their order. */
export const openCarrierStore = (reader: Reader) => {
  const carriers = openList(reader, 'carrier', carrier)
  const groups = openList(reader, 'service_group', serviceGroup)
  return {
    read: (): Catalogue => ({ carriers: carriers.read(), service_groups: groups.read() }),
    /** Makes of what was read before what comes after; writes what differs. */
    write: (writer: Writer, before: Catalogue, after: Catalogue): void => {
      carriers.write(writer, before.carriers, after.carriers)
      groups.write(writer, before.service_groups, after.service_groups)
    },
  }
}
export type CarrierStore = ReturnType<typeof openCarrierStore>

const openList = <One extends Named>(
  { prepare }: Reader,
  table: 'carrier' | 'service_group',
  schema: Schema<One>,
) => {
  const select = prepare<[], { readonly record: string }>(`SELECT record FROM ${table} ORDER BY position`)
  const upsert = prepare<[string, number, string], void>(
    `INSERT INTO ${table} VALUES (?, ?, ?)
     ON CONFLICT (reference) DO UPDATE SET position = excluded.position, record = excluded.record`,
  )
  const remove = prepare<[string], void>(`DELETE FROM ${table} WHERE reference = ?`)
  return {
    /** What cannot be read, as only another program could have left it, is as if it were not there. */
    read: (): One[] =>
      select.all().flatMap(({ record }) => schema.safeParse(parseQuietly(record)).data ?? []),
    write: (_writer: Writer, before: readonly One[], after: readonly One[]): void => {
      const stay = new Set(after.map((one) => one.reference))
      for (const { reference } of before) if (!stay.has(reference)) remove.run(reference)
      for (const [position, one] of after.entries()) {
        if (before[position] !== one) upsert.run(one.reference, position, JSON.stringify(one))
      }
    },
  }
}
