import { z } from 'zod'
import { type Template, template } from '#shared/templates/template.ts'
import type { Reader, Writer } from '../platform/database.ts'

type Kept = { readonly name: string; readonly request: string }

/** Beginnings of requests by name, each as JSON text. */
export const openTemplateStore = ({ prepare }: Reader) => {
  const selectAll = prepare<[], Kept>('SELECT name, request FROM template ORDER BY name')
  const has = prepare<[string], { readonly found: number }>('SELECT 1 AS found FROM template WHERE name = ?')
  const count = prepare<[], { readonly kept: number }>('SELECT count(*) AS kept FROM template')
  const upsert = prepare<[string, string], void>(
    'INSERT INTO template VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET request = excluded.request',
  )
  const remove = prepare<[string], void>('DELETE FROM template WHERE name = ?')
  return {
    list: (): readonly Template[] => selectAll.all().flatMap(readQuietly),
    has: (name: string): boolean => has.get(name) !== undefined,
    count: (): number => count.get()?.kept ?? 0,
    /** The request as JSON text. */
    save: (_writer: Writer, name: string, request: string): void => void upsert.run(name, request),
    /** Whether there was one of this name. */
    remove: (_writer: Writer, name: string): boolean => remove.run(name).changes > 0,
  }
}
export type TemplateStore = ReturnType<typeof openTemplateStore>

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return context.addIssue({ code: 'custom' })
  }
})
const kept = z.object({ name: z.string(), request: json }).pipe(template)

/** What cannot be read, as only another program could have left it, is as if it were not there. */
const readQuietly = (row: Kept): readonly Template[] => {
  const { data } = kept.safeParse(row)
  return data === undefined ? [] : [data]
}
