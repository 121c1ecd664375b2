import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { Clock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { isTrouble } from '../platform/failure.ts'
import { patiently } from '../platform/patience.ts'
import { headOf } from './chain.ts'
import { type KeptHead, readAuditHead, withMissed, writeAuditHead } from './head-file.ts'
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
 * reads and writes the file under the lock of the records.
 */
export const createHeadKeeper = (ports: HeadKeeperPorts) => {
  const { database, store, folder, reportFailure, every = EVERY_MILLISECONDS } = ports
  const log = `${folder.database}-wal`
  let isOpen = true
  const before = readAuditHead(folder.path)
  let keptEntries = typeof before === 'object' ? before.entries : 0

  const place = (head: AuditHead): void => {
    database.write(() => keepHead(ports, head))
    keptEntries = head.entries
  }
  // What is kept has to lie on the disk before: a head of entries that a power cut has taken would accuse nobody's deed.
  const keepSoon = async (): Promise<void> => {
    const head = headOf(store.last())
    if (head.entries === keptEntries) return
    if (existsSync(log)) await syncFile(log)
    await patiently(() => isOpen && place(head))
  }
  const keepNow = (): void => {
    const head = headOf(store.last())
    if (head.entries === keptEntries) return
    if (existsSync(log)) syncFileNow(log)
    place(head)
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

/** Under the lock of the records: never puts an older head in place of a newer one, and notes where one has gone. */
const keepHead = ({ store, folder, clock }: HeadKeeperPorts, head: AuditHead): void => {
  const kept = readAuditHead(folder.path)
  if (kept === undefined || kept === 'unreadable')
    return writeAuditHead(folder.path, { ...head, since: head })
  const leads = leadsTo(store, kept)
  if (leads && kept.entries >= head.entries) return
  const { since = head, replaced, missed } = kept
  const next: KeptHead = { ...head, since, ...(replaced && { replaced }), ...(missed && { missed }) }
  writeAuditHead(folder.path, leads ? next : withMissed(next, kept, clock.now().toISOString()))
}

/** Whether the trail has the entry that a head names, at its place. */
const leadsTo = (store: Pick<AuditStore, 'hashAt'>, { entries, hash }: AuditHead): boolean => {
  const found = store.hashAt(entries)
  return entries === 0 || (found !== undefined && Buffer.from(found).toString('hex') === hash)
}
