import { openDeskDatabase } from './backups/open-desk-database.ts'
import { type Desk, openDesk } from './desk.ts'
import type { DeskPorts } from './desk-ports.ts'
import type { Database } from './platform/database.ts'

/** Opens a desk, or nothing of it: where it cannot be opened its database is closed, so that it can be put aside. @throws */
export const openWholeDesk = (ports: DeskPorts): Desk => {
  let database: Database | undefined
  try {
    return openDesk({
      ...ports,
      openDatabase: (opening) => {
        database = openDeskDatabase(opening)
        return database
      },
    })
  } catch (error) {
    database?.close()
    throw error
  }
}
