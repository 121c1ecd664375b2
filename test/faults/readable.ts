import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'

const row = z.object({ record: z.string() })
const record = z.looseObject({ reference: z.string() })
const MOST_IDS = 1000

/**
 * The records of shipments that SQLite can still read out of a database, by their references: one by one, each by its number,
 * which needs no index and no page but those on the way to it.
 */
export const readableIn = (file: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let sqlite: SqliteDatabase.Database | undefined
  try {
    sqlite = new SqliteDatabase(file, { readonly: true })
    const select = sqlite.prepare('SELECT record FROM shipment_record WHERE id = ?')
    for (let id = 1; id <= MOST_IDS; id += 1) {
      const text = readQuietly(() => row.parse(select.get(id)).record)
      const reference =
        text === undefined ? undefined : readQuietly(() => record.parse(JSON.parse(text)).reference)
      if (text !== undefined && reference !== undefined) found.set(reference, text)
    }
  } catch {
    // What cannot be opened has nothing that SQLite can read.
  } finally {
    sqlite?.close()
  }
  return found
}

const readQuietly = <Result>(read: () => Result): Result | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}
