import { describe, expect, it } from 'vitest'
import { createSender } from '#electron/printers/connections/sender.ts'
import type { PrinterSheet } from '#electron/printers/connections/connection.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { printTimes } from '#helpers/printing.ts'

const sheet: PrinterSheet = { bytes: Buffer.from('x'), name: 'a.pdf', format: 'pdf', size: '4x6', dpi: 203 }
const bug = new Error('Nobody foresaw this.')
const fullDisk = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })

/** Sends to a folder where writing a file fails. */
const senderWhere = (error: Error) =>
  createSender({
    times: printTimes.connection,
    spooler: { formats: [], list: async () => [], print: async () => undefined },
    refuseDataFolder: () => undefined,
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
      mayBePrinted: true,
      unexpected: bug,
    })
    const take = () => {
      throw bug
    }
    expect(await send(way(), { take, signal })).toMatchObject({ mayBePrinted: false, unexpected: bug })
  })

  it('is nothing that befalls a disk: there is no file then', async () => {
    expect(await senderWhere(fullDisk)(way(), { take: () => sheet, signal })).toEqual({
      outcome: 'failed',
      sentences: [{ key: 'job_disk_full' }],
      mayBePrinted: false,
    })
  })
})
