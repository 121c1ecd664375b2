import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { printedHead } from '#shared/audit/audit-head.ts'
import { languages } from '#shared/settings/language.ts'
import { aBooking } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }

/** What a verification says of a head, and of another one, once the trail has gone on. */
const saidOf = async (desk: TestDesk, head: string) => {
  await desk.ask('shipments.create', aRequest())
  const { parts } = await desk.ask('audit.verify', { head })
  const other = head.replace(/[0-9a-f]$/u, (digit) => (digit === '0' ? '1' : '0'))
  return {
    isFound: parts.some((part) => part.notes.some(({ key }) => key === 'verify_head_found')),
    isOtherFound: (await desk.ask('audit.verify', { head: other })).ok,
  }
}
const taken = { isFound: true, isOtherFound: false }

describe('the end of the trail on what leaves the desk', () => {
  it('stands on every page of a manifest', async () => {
    await using desk = openTestDesk()
    for (let many = 0; many < 25; many += 1)
      anAllocatedShipment(desk, aRequest(), aBooking('SWIFT', '24', 'T1'))
    const { accepted } = await desk.ask('manifests.create', { query: {} })
    const head = printedHead(desk.inside().audit.head())
    const { content } = await desk.ask('manifests.document', { reference: accepted[0]?.reference })
    const pages = await pagesOf(content)
    expect(pages.length).toBeGreaterThan(1)
    for (const { text } of pages) expect(text).toContain(`Audit ${head}`)
    expect(await saidOf(desk, head)).toEqual(taken)
  })

  it.each(languages)('stands on a printed list in the language of the desk: %s', async (language) => {
    await using desk = openTestDesk({ ports })
    await desk.ask('settings.update', { language })
    await desk.ask('shipments.create', aRequest())
    const path = join(aFolder(), 'list.pdf')
    const head = printedHead(desk.inside().audit.head())
    await ended(desk, 'transfer.export', { format: 'pdf', path })
    const [page] = await pagesOf(readFileSync(path))
    expect(page?.text).toContain(head)
    expect(await saidOf(desk, head)).toEqual(taken)
  })

  it('stands among the properties of a workbook', async () => {
    await using desk = openTestDesk({ ports })
    await desk.ask('shipments.create', aRequest())
    const path = join(aFolder(), 'list.xlsx')
    const head = printedHead(desk.inside().audit.head())
    await ended(desk, 'transfer.export', { format: 'xlsx', path })
    const part = unzipSync(readFileSync(path))['docProps/core.xml']
    expect(strFromU8(part ?? new Uint8Array())).toContain(`>Audit ${head}<`)
    expect(await saidOf(desk, head)).toEqual(taken)
  })
})
