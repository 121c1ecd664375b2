import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { Clock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { isTrouble } from '../platform/failure.ts'
import { patiently } from '../platform/patience.ts'
import { headOf } from './chain.ts'
import { type KeptHead, prepareAuditHead, readAuditHead, withMissed, writeAuditHead } from './head-file.ts'
import type { AuditStore } from './store.ts'

export type HeadKeeperPorts = {
  readonly database: Pick<Database, 'write'>
  readonly store: Pick<AuditStore, 'last' | 'hashAt'>
  readonly folder: Pick<DataFolder, 'path' | 'database'>
  readonly clock: Clock
  readonly reportFailure: (error: unknown) => void
  /** Milliseconds from one look at the trail to the next. */
  readonly every?: number
}

const EVERY_MILLISECONDS = 3_000

/**
 * Keeps the end of the audit trail in a file beside the records, a moment after it has grown. Several processes may: each
 * reads and replaces the file under the lock of the records.
 */
export const createHeadKeeper = (ports: HeadKeeperPorts) => {
  const { database, store, folder, reportFailure, every = EVERY_MILLISECONDS } = ports
  const log = `${folder.database}-wal`
  let isOpen = true
  const before = readAuditHead(folder.path)
  let keptEntries = typeof before === 'object' ? before.entries : 0

  // What is kept has to lie on the disk before: a head of entries that a power cut has taken would accuse nobody's deed.
  const keepSoon = async (): Promise<void> => {
    const head = headOf(store.last())
    if (head.entries === keptEntries) return
    if (existsSync(log)) await syncFile(log)
    const kept = readAuditHead(folder.path)
    const next = nextHead(ports, kept, head)
    if (next) await replaceSoon(kept, next)
    else keptEntries = head.entries
  }
  // Whoever waited for the disk under the lock of the records would hold up the window, and every other process.
  const replaceSoon = async (kept: Kept, next: KeptHead): Promise<void> => {
    const prepared = await prepareAuditHead(folder.path, next)
    const place = (): void => {
      // Another process has kept one meanwhile: the next look goes on from there.
      if (!isDeepStrictEqual(readAuditHead(folder.path), kept)) return
      prepared.place()
      keptEntries = next.entries
    }
    try {
      await patiently(() => isOpen && database.write(place))
    } finally {
      prepared.drop()
    }
  }
  const keepNow = (): void => {
    const head = headOf(store.last())
    if (head.entries === keptEntries) return
    if (existsSync(log)) syncFileNow(log)
    database.write(() => {
      const next = nextHead(ports, readAuditHead(folder.path), head)
      if (next) writeAuditHead(folder.path, next)
    })
    keptEntries = head.entries
  }
  // A head that cannot be kept now is the next time: what was asked for is written down by then.
  const failed = (error: unknown): void => void (isTrouble(error) || reportFailure(error))

  const timer = setInterval(() => void keepSoon().catch(failed), every).unref()

  return {
    /** Keeps what was not kept yet. */
    close: (): void => {
      if (!isOpen) return
      clearInterval(timer)
      if (!isOpen) return
      try {
        keepNow()
      } catch (error) {
        failed(error)
      }
      isOpen = false
    },
  }
}

const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const syncFileNow = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

type Kept = ReturnType<typeof readAuditHead>

/** What is to be kept from now on: never an older head in place of a newer one, and with a note of where one has gone. */
const nextHead = (
  { store, clock }: Pick<HeadKeeperPorts, 'store' | 'clock'>,
  kept: Kept,
  head: AuditHead,
): KeptHead | undefined => {
  if (kept === undefined || kept === 'unreadable') return { ...head, since: head }
  const leads = leadsTo(store, kept)
  if (leads && kept.entries >= head.entries) return undefined
  const { since = head, replaced, missed } = kept
  const next: KeptHead = { ...head, since, ...(replaced && { replaced }), ...(missed && { missed }) }
  return leads ? next : withMissed(next, kept, clock.now().toISOString())
}

/** Whether the trail has the entry that a head names, at its place. */
const leadsTo = (store: Pick<AuditStore, 'hashAt'>, { entries, hash }: AuditHead): boolean => {
  const found = store.hashAt(entries)
  return entries === 0 || (found !== undefined && Buffer.from(found).toString('hex') === hash)
}
