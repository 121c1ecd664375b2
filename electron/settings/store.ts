import type { Reader, Writer } from '../platform/database.ts'

/** Small values by name, each as JSON text. */
export const openSettingsStore = ({ prepare }: Reader) => {
  const selectAll = prepare<[], { readonly name: string; readonly value: string }>(
    'SELECT name, value FROM setting',
  )
  const upsert = prepare<[string, string], void>(
    'INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    all: (): Readonly<Record<string, unknown>> =>
      Object.fromEntries(selectAll.all().map(({ name, value }) => [name, parseQuietly(value)])),
    set: (_writer: Writer, name: string, value: unknown): void =>
      void upsert.run(name, JSON.stringify(value)),
  }
}
/** What is no JSON, as only another program could have left it, is as if it were not there. */
const parseQuietly = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
export type SettingsStore = ReturnType<typeof openSettingsStore>
