import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'

const row = z.object({ record: z.string() })
const record = z.looseObject({ reference: z.string() })
const MOST_IDS = 1000

/**
 * The references of the shipments whose records SQLite can still read out of a database, one by one, each by its number, which
 * needs no index and no page but those on the way to it.
 */
export const readableIn = (file: string): ReadonlySet<string> => {
  const found = new Set<string>()
  let sqlite: SqliteDatabase.Database | undefined
  try {
    sqlite = new SqliteDatabase(file, { readonly: true })
    const select = sqlite.prepare('SELECT record FROM shipment_record WHERE id = ?')
    for (let id = 1; id <= MOST_IDS; id += 1) {
      const reference = readQuietly(
        () => record.parse(JSON.parse(row.parse(select.get(id)).record)).reference,
      )
      if (reference !== undefined) found.add(reference)
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
