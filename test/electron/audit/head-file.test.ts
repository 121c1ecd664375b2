import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAuditHead, replaceAuditHead, writeAuditHead } from '#electron/audit/head-file.ts'

const head = (entries: number) => ({
  entries,
  hash: entries.toString(16).padStart(64, '0'),
  at: '2026-11-20T10:00:00.000Z',
})

const then = '2026-11-20T11:00:00.000Z'
const later = '2026-11-21T11:00:00.000Z'

describe('the end of the trail beside the records', () => {
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'head-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is read as it was written, and leaves nothing else in the folder', () => {
    expect(readAuditHead(folder)).toBeUndefined()
    writeAuditHead(folder, head(1))
    writeAuditHead(folder, { ...head(2), since: head(1) })
    expect(readAuditHead(folder)).toEqual({ ...head(2), since: head(1) })
    expect(readdirSync(folder)).toEqual(['audit-head.json'])
  })

  it.each(['', '{', '{"entries":-1}', '[]'])('is said to be unreadable where it is %j', (text) => {
    writeFileSync(join(folder, 'audit-head.json'), text)
    expect(readAuditHead(folder)).toBe('unreadable')
  })

  it('tells what the records were put in place of, however often', () => {
    writeAuditHead(folder, head(9))
    replaceAuditHead(folder, head(4), { by: 'restore_backup', at: then })
    replaceAuditHead(folder, head(0), { by: 'salvage', at: later })
    expect(readAuditHead(folder)).toMatchObject({
      ...head(0),
      replaced: [
        { by: 'restore_backup', at: then, head: head(9) },
        { by: 'salvage', at: later, head: head(4) },
      ],
    })
  })

  it('tells of a restore although nobody could read what was there', () => {
    writeFileSync(join(folder, 'audit-head.json'), 'x')
    replaceAuditHead(folder, head(4), { by: 'restore_backup', at: then })
    expect(readAuditHead(folder)).toMatchObject({
      ...head(4),
      replaced: [{ by: 'restore_backup', at: then }],
    })
  })
})
