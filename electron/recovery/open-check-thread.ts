import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openDatabaseFile } from '../platform/database-file.ts'

if (!parentPort) throw new Error('This file is for a thread of its own.')
const port = parentPort

/** Begun by the program itself. */
const { database, tables, isWhole } = z
  .object({ database: z.string(), tables: z.array(z.string()), isWhole: z.boolean() })
  .parse(workerData)

const tell = (findings: readonly string[]): void => port.postMessage(findings)

const file = openDatabaseFile(database)
try {
  // What screens are made of comes first; what texts are found by is most of the work, and comes last.
  const ofTables = tables.flatMap((table) => [...file.findFaultsIn(table)])
  const others = ofTables.length === 0 && isWhole ? file.findFaults() : []
  tell([...ofTables, ...others])
} finally {
  file.close()
}
