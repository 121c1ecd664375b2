import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSender } from '#electron/printers/connections/sender.ts'
import { writeWhole } from '#electron/platform/write-whole.ts'
import type { PrinterSheet } from '#electron/printers/connections/connection.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { printTimes } from '#helpers/printing.ts'

const sheet: PrinterSheet = { bytes: Buffer.from('x'), name: 'a.pdf', format: 'pdf', size: '4x6', dpi: 203 }
const bug = new Error('Nobody foresaw this.')
const fullDisk = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })

const portsOfNone = {
  times: printTimes.connection,
  spooler: { formats: [], list: async () => [], print: async () => undefined },
  refuseDataFolder: () => undefined,
}
/** Sends to a folder where writing a file fails. */
const senderWhere = (error: Error) =>
  createSender({
    ...portsOfNone,
    writeWhole: async () => {
      throw error
    },
  })
const way = () => ({ kind: 'folder', folder: aFolder() }) as const
const { signal } = new AbortController()

describe('what nobody foresaw', () => {
  it('is asked about once something was sent, and not before', async () => {
    const send = senderWhere(bug)
    expect(await send(way(), { take: () => sheet, signal })).toEqual({
      outcome: 'failed',
      sentences: [{ key: 'print_went_wrong' }],
      fate: 'unsure',
      unexpected: bug,
    })
    const take = () => {
      throw bug
    }
    expect(await send(way(), { take, signal })).toMatchObject({ fate: 'waits', unexpected: bug })
  })

  it('is nothing that befalls a disk: there is no file then', async () => {
    expect(await senderWhere(fullDisk)(way(), { take: () => sheet, signal })).toEqual({
      outcome: 'failed',
      sentences: [{ key: 'job_disk_full' }],
      fate: 'waits',
    })
  })
})

describe('what stands against one file', () => {
  it.each([
    ['ENAMETOOLONG', 'print_name_too_long'],
    ['EFBIG', 'print_file_too_large'],
    ['EISDIR', 'print_name_taken'],
  ])('is told of it (%s), and it is not tried again', async (code, key) => {
    const send = senderWhere(Object.assign(new Error(code), { code }))
    expect(await send(way(), { take: () => sheet, signal })).toEqual({
      outcome: 'failed',
      sentences: [{ key, values: { file: 'a.pdf' } }],
      fate: 'failed',
    })
  })

  it('is what a real folder says of a name that is too long, or that another folder has', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'a.pdf'))
    writeFileSync(join(folder, 'a.pdf', 'inside'), '')
    const send = createSender({ ...portsOfNone, writeWhole })
    const keyOf = async (name: string) => {
      const sent = await send({ kind: 'folder', folder }, { take: () => ({ ...sheet, name }), signal })
      return sent.outcome === 'failed' ? [sent.fate, ...sent.sentences.map(({ key }) => key)] : []
    }
    expect(await keyOf('a.pdf')).toEqual(['failed', 'print_name_taken'])
    expect(await keyOf(`${'a'.repeat(300)}.pdf`)).toEqual(['failed', 'print_name_too_long'])
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })
})
