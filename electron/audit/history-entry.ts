import { z } from 'zod'
import { type HistoryEntry, operations, type PropertyChange } from '#shared/shipments/shipment.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { shipmentGroupStates } from '#shared/shipment-groups/group-state.ts'
import { type GroupHistoryEntry, groupOperations } from '#shared/shipment-groups/shipment-group.ts'
import { storedSentence } from '#shared/texts/sentences.ts'
import { parseQuietly, trusted, unchecked, unlessDamaged } from '../platform/json.ts'
import type { HistoryRow } from './store.ts'

/** What changed; of details that cannot be read, nothing, and what happened is told all the same. */
const changesOf = (text: HistoryRow['changes']): readonly PropertyChange[] =>
  text === null ? [] : unlessDamaged(() => trusted(text)).flat()

/** An entry of the audit trail as histories answer it, in the words of what it tells of. */
const entriesIn =
  <Operation extends string, State extends string>(
    operation: z.ZodType<Operation>,
    state: z.ZodType<State>,
  ) =>
  (row: HistoryRow) => ({
    sequence: row.sequence,
    at: isoWithOffset(row.at, row.offset_minutes),
    actor: row.actor,
    desk: row.desk,
    operation: operation.parse(row.operation),
    ...(row.from_state === null ? {} : { from: state.parse(row.from_state) }),
    ...(row.to_state === null ? {} : { to: state.parse(row.to_state) }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.sentence === null ? {} : { sentence: storedSentence.parse(parseQuietly(row.sentence)) }),
    changes: changesOf(row.changes),
    program_version: row.program_version,
  })
const entryOfRow = entriesIn(z.enum(operations), z.enum(shipmentStates))
const groupEntryOfRow = entriesIn(z.enum(groupOperations), z.enum(shipmentGroupStates))

/** What happened to a group of shipments, oldest first. */
export const groupHistoryOfRows = (rows: readonly HistoryRow[]): readonly GroupHistoryEntry[] =>
  rows.map(groupEntryOfRow)

// Written by the import of the shipment, and checked before it was; by an older program maybe, with sentences of its own.
const storedHistory = unchecked<readonly HistoryEntry[]>()
const elsewhereEntry = (entry: HistoryEntry): HistoryEntry => ({
  ...entry,
  sentence: storedSentence.parse(entry.sentence),
})

/**
 * What happened, oldest first. Where a shipment was taken over from elsewhere, what happened there comes before, as the
 * entry that tells of it holds it.
 */
export const historyOfRows = (rows: readonly HistoryRow[]): readonly HistoryEntry[] =>
  rows.map(entryOfRow).flatMap((entry) => {
    if (entry.operation !== 'import') return [entry]
    const elsewhere = entry.changes.flatMap(({ after }) => storedHistory.parse(after).map(elsewhereEntry))
    return [...elsewhere, { ...entry, changes: [] }]
  })

const twoDigits = (count: number): string => String(Math.floor(count)).padStart(2, '0')

/** `2026-11-22T14:31:07.250+01:00` for a moment in milliseconds since 1970 and minutes ahead of UTC. */
export const isoWithOffset = (milliseconds: number, offsetMinutes: number): string => {
  const local = new Date(milliseconds + offsetMinutes * 60_000).toISOString().slice(0, -1)
  const minutes = Math.abs(offsetMinutes)
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`
}
