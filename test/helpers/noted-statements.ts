import { z } from 'zod'
import { openDeskDatabase } from '#electron/backups/open-desk-database.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

/** A test desk, and the SQL of whatever it has prepared or is to prepare when that is first used. */
export const openNotedDesk = () => {
  const noted = new Set<string>()
  const desk = openTestDesk({
    ports: {
      openDatabase: (opening) => {
        const database = openDeskDatabase(opening)
        const { prepare } = database.reader
        return {
          ...database,
          reader: {
            prepare: (sql) => {
              noted.add(sql)
              return prepare(sql)
            },
          },
        }
      },
    },
  })
  return { ...desk, noted: (): readonly string[] => [...noted] }
}

const plan = z.array(z.object({ detail: z.string() }))

/** The steps by which SQLite would do what a statement says. @throws SqliteError when it is none for the tables of this desk */
export const planOf = (desk: TestDesk, sql: string): readonly string[] =>
  plan
    // A plan is made without values; what is bound only has to be there.
    .parse(
      desk
        .inside()
        .database.reader.prepare<[], unknown>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, '1')}`)
        .all(),
    )
    .map(({ detail }) => detail)

/** What reads a whole table, or puts what it found in order. */
export const isScanOrSort = (detail: string): boolean =>
  detail.startsWith('SCAN') || detail.includes('TEMP B-TREE')
