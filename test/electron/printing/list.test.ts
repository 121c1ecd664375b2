import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filterWords } from '#electron/printing/filter-words.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

describe('the list for paper', () => {
  it.each([
    [0, 1],
    [1, 1],
    [28, 1],
    [29, 2],
    [75, 3],
  ])('of %i shipments has %i pages', async (many, pages) => {
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    for (let made = 0; made < many; made += 1) await desk.ask('shipments.create', aRequest())
    const path = join(aFolder(), 'list.pdf')
    const job = await ended(desk, 'transfer.export', { format: 'pdf', filter: {}, path })
    expect(job).toMatchObject({ state: 'done', result: { shipments: many } })
    expect(pagesIn(readFileSync(path))).toBe(pages)
  })

  it('says what it was narrowed by', () => {
    const filter: ShipmentFilter = {
      states: ['ready_to_ship', 'in_transit'],
      country: 'GB',
      has_documents: true,
    }
    expect(
      filterWords(
        filter,
        printTexts(readerOf('en'), () => 0),
      ),
    ).toBe('State: Ready to ship, In transit · Country: United Kingdom · With documents')
    expect(
      filterWords(
        {},
        printTexts(readerOf('en'), () => 0),
      ),
    ).toBe('All shipments')
  })
})
