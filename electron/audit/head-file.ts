import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { auditHead, type AuditHead } from '#shared/audit/audit-head.ts'
import { parseQuietly } from '../platform/json.ts'

/** What the records were put in place of, and by what. */
const replacedHead = z.object({
  by: z.enum(['restore_backup', 'salvage', 'begin_anew']),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The end of the trail that was there before; absent where nobody could read it. */
  head: auditHead.optional(),
})
/** An end of the trail that the records no longer had when the next one was to be kept. */
const missedHead = auditHead.extend({ missed: z.iso.datetime() })

/** The end of the trail as a file beside the records keeps it, and what became of those before it. */
const keptHead = auditHead.extend({
  /** From when on it was kept: one that is thrown away begins anew, later. */
  since: auditHead.optional(),
  replaced: z.array(replacedHead).optional(),
  missed: z.array(missedHead).optional(),
})
export type KeptHead = z.output<typeof keptHead>
type Replaced = z.output<typeof replacedHead>

const FILE_NAME = 'audit-head.json'
/** So many things that became of heads are kept, the newest. */
const MOST_NOTES = 20

const pathIn = (folder: string): string => join(folder, FILE_NAME)

/** The head that is kept in a data folder; `unreadable` where there is a file and it is none. */
export const readAuditHead = (folder: string): KeptHead | 'unreadable' | undefined => {
  const text = textOf(pathIn(folder))
  return text === undefined ? undefined : (keptHead.safeParse(parseQuietly(text)).data ?? 'unreadable')
}

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const unfinishedIn = (folder: string): string => join(folder, `.${crypto.randomUUID()}.part`)
const toText = (head: KeptHead): string => `${JSON.stringify(head, undefined, 2)}\n`

/** Puts a head into its file, which holds the one before or this one, whenever the program dies. */
export const writeAuditHead = (folder: string, head: KeptHead): void => {
  const unfinished = unfinishedIn(folder)
  try {
    const file = openSync(unfinished, 'wx', 0o600)
    try {
      writeFileSync(file, toText(head))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, pathIn(folder))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Writes a head down beside its file, while everything else goes on, so that putting it in its place is no work any more. */
export const prepareAuditHead = async (folder: string, head: KeptHead) => {
  const unfinished = unfinishedIn(folder)
  const drop = (): void => rmSync(unfinished, { force: true })
  try {
    await writeFile(unfinished, toText(head), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    drop()
    throw error
  }
  return {
    place: (): void => renameSync(unfinished, pathIn(folder)),
    /** Takes it away, unless it is in its place. */
    drop,
  }
}

/**
 * Keeps the head of records that were put in place of others, and a note of that, so that nobody takes it for entries that are
 * missing. For whoever restores: while no desk is open in the folder.
 * @param head of the records that lie there now
 */
export const replaceAuditHead = (
  folder: string,
  head: AuditHead,
  { by, at }: Pick<Replaced, 'by' | 'at'>,
): void => {
  const before = readAuditHead(folder)
  const {
    since = head,
    replaced = [],
    missed = [],
    ...last
  }: Partial<KeptHead> = typeof before === 'object' ? before : {}
  const { data: was } = auditHead.safeParse(last)
  const note = { by, at, ...(was && { head: was }) }
  writeAuditHead(folder, { ...head, since, replaced: [...replaced, note].slice(-MOST_NOTES), missed })
}

/** The head with a further note on one that the records did not lead to any more. */
export const withMissed = (head: KeptHead, { entries, hash, at }: AuditHead, missed: string): KeptHead => ({
  ...head,
  missed: [...(head.missed ?? []), { entries, hash, at, missed }].slice(-MOST_NOTES),
})
