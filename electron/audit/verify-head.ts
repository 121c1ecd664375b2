import type { AuditHead, WrittenHead } from '#shared/audit/audit-head.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { KeptHead } from './head-file.ts'
import type { PartReport } from './verify-report.ts'

/** What there is to compare the trail with, as it was read before the trail. */
export type ComparedHeads = {
  /** The end of the trail beside the records. */
  readonly kept: KeptHead | 'unreadable' | undefined
  /** Where each backup ends, and when it was made. */
  readonly backups: readonly { readonly head: WrittenHead; readonly at: string }[]
  readonly typed?: WrittenHead | undefined
}
type Trail = {
  readonly entries: number
  /** The hash of an entry in hexadecimal digits. */
  readonly hashAt: (sequence: number) => string | undefined
}

const leadsTo = (trail: Trail, { entries, hash }: WrittenHead): boolean =>
  entries === 0 || trail.hashAt(entries)?.startsWith(hash) === true

/** Holds the trail against every end of it that is known from elsewhere. */
export const verifyHeads = (trail: Trail, heads: ComparedHeads, report: PartReport): void => {
  verifyKept(trail, heads.kept, report)
  verifyBackups(trail, heads, report)
  const { typed } = heads
  if (typed) {
    report.checked()
    const values = { entries: typed.entries }
    if (leadsTo(trail, typed)) report.note({ key: 'verify_head_found', values })
    else report.find({ key: 'verify_head_not_found', values })
  }
  report.note({ key: 'verify_note_limits' })
}

const verifyKept = (trail: Trail, kept: ComparedHeads['kept'], report: PartReport): void => {
  if (kept === 'unreadable') return report.find({ key: 'verify_head_unreadable' })
  if (kept === undefined) return report.note({ key: 'verify_note_no_head' })
  report.checked()
  if (!leadsTo(trail, kept)) report.find(missing(trail, kept))
  for (const { entries, missed } of kept.missed ?? [])
    report.find({ key: 'verify_trail_missed', values: { entries, day: dayOf(missed) } })
  for (const { by, at } of kept.replaced ?? []) {
    const key = by === 'begin_anew' ? 'verify_note_begun_anew' : 'verify_note_replaced'
    report.note({ key, values: { day: dayOf(at) } })
  }
  const { since } = kept
  if (since)
    report.note({ key: 'verify_note_head_since', values: { entries: since.entries, day: dayOf(since.at) } })
}

const missing = ({ entries }: Trail, { entries: known, at }: AuditHead): Sentence =>
  entries < known
    ? { key: 'verify_trail_cut', values: { entries, count: known - entries, day: dayOf(at) } }
    : { key: 'verify_trail_exchanged', values: { entries: known, day: dayOf(at) } }

const verifyBackups = (trail: Trail, { backups, kept }: ComparedHeads, report: PartReport): void => {
  const replaced = typeof kept === 'object' ? (kept.replaced ?? []) : []
  let led = 0
  for (const { head, at } of backups) {
    report.checked()
    if (leadsTo(trail, head)) led += 1
    // What was backed up before older records were put in place of it tells of entries that are aside now.
    else if (!replaced.some((one) => one.at >= at))
      report.find({ key: 'verify_trail_not_in_backup', values: { entries: head.entries, day: dayOf(at) } })
  }
  if (backups.length === 0) report.note({ key: 'verify_note_no_backup' })
  else if (led > 0) report.note({ key: 'verify_note_backups', values: { count: led } })
}

/** The day of a moment, ISO 8601. */
const dayOf = (at: string): string => at.slice(0, 10)
