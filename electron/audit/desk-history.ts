import { z } from 'zod'
import type { DeskHistory, DeskHistoryEntry, DeskHistoryRequest } from '#shared/audit/desk-history.ts'
import { deskOperations } from '#shared/audit/desk-operation.ts'
import { storedSentence } from '#shared/texts/sentences.ts'
import { parseQuietly } from '../platform/json.ts'
import { isoWithOffset } from './history-entry.ts'
import type { AuditRowWithDetail, AuditStore } from './store.ts'

/** Years have more than four digits afterwards. */
const LATEST = Date.UTC(9999, 11, 30)
const MINUTES_A_DAY = 24 * 60

const operation = z.enum(deskOperations)
const storedChanges = z.array(
  z.object({ property: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
)

/** An entry about the desk as it is told. One that cannot be read is told as far as it can, and stops no other. */
const entryOfRow = (row: AuditRowWithDetail): DeskHistoryEntry => {
  const done = operation.safeParse(row.operation).data
  const changes = row.changes === null ? undefined : storedChanges.safeParse(parseQuietly(row.changes)).data
  const sentence = row.sentence === null ? undefined : storedSentence.parse(parseQuietly(row.sentence))
  const isDated = Math.abs(row.at) < LATEST && Math.abs(row.offset_minutes) < MINUTES_A_DAY
  const isWhole = isDated && done !== undefined && changes !== undefined
  return {
    sequence: row.sequence,
    at: isDated ? isoWithOffset(row.at, row.offset_minutes) : new Date(0).toISOString(),
    actor: row.actor,
    desk: row.desk,
    ...(done === undefined ? {} : { operation: done }),
    reference: row.reference,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(sentence === undefined ? {} : { sentence }),
    changes: changes ?? [],
    details: row.changes === null ? 'forgotten' : isWhole ? 'whole' : 'damaged',
  }
}

/** A page of what was done to the desk itself, newest first. */
export const deskHistoryIn = (
  store: Pick<AuditStore, 'ofDesk' | 'actorsOfDesk'>,
  { actor, cursor, take }: NonNullable<DeskHistoryRequest> = { take: 50 },
): DeskHistory => {
  const rows = store.ofDesk({ actor, before: cursor, take: take + 1 })
  const shown = rows.slice(0, take)
  return {
    items: shown.map(entryOfRow),
    next_cursor: rows.length > take ? (shown.at(-1)?.sequence ?? null) : null,
    actors: store.actorsOfDesk(),
  }
}
