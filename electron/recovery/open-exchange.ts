import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditHead, type AuditHead } from '#shared/audit/audit-head.ts'
import { replaceAuditHead } from '../audit/head-file.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { parseQuietly } from '../platform/json.ts'
import { finishExchange, putNewInPlace } from '../platform/set-aside.ts'

/** Where the trail of the new records ends, until it is kept where a desk looks for it. */
const noteIn = ({ path }: DataFolder): string => join(path, 'salvaged.json')

/** Puts new records in place of the damaged ones, so that nobody takes their trail for one that was cut. */
export const putSalvagedInPlace = (folder: DataFolder, aside: string, head: AuditHead): void => {
  writeFileSync(noteIn(folder), JSON.stringify(head), { mode: 0o600, flush: true })
  putNewInPlace(folder, aside)
  keepHead(folder)
}

/** Finishes what a program began which died while it put new records in place. Only while nobody opens a desk. */
export const finishSalvage = (folder: DataFolder): void => {
  finishExchange(folder)
  keepHead(folder)
}

const keepHead = (folder: DataFolder): void => {
  const note = noteIn(folder)
  if (!existsSync(note)) return
  const head = auditHead.safeParse(parseQuietly(readFileSync(note, 'utf8'))).data
  // Without new records it is the note of a program that died before it had any.
  if (head && !existsSync(join(folder.path, 'salvaging.db')))
    replaceAuditHead(folder.path, head, { by: 'salvage', at: head.at })
  rmSync(note)
}
