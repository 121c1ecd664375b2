import { expect, it } from 'vitest'
import { aRequest, anAddress } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const anOrder = (number: string, name: string) =>
  aRequest({
    custom_reference: number,
    addresses: [anAddress(), anAddress({ address_type: 'destination', company_name: name })],
  })

it('leaves no word of what the import made or changed in the search index', async () => {
  await using desk = openTestDesk({ ports: { mayNameFiles: true } })
  const holds = (word: string): boolean =>
    desk.rows('SELECT 1 FROM search_word_data WHERE instr(block, CAST(? AS BLOB)) > 0', word).length > 0
  await ended(desk, 'transfer.import', { file: aLinesFile([anOrder('kept', 'Ada')]) })
  const many = Array.from({ length: 60 }, (_, at) => anOrder(`made-${at}`, 'Quagga'))
  const file = aLinesFile([anOrder('kept', 'Zebra'), ...many])
  const { job } = await ended(desk, 'transfer.import', { file, duplicates: 'update' })
  await desk.indexed()
  expect(['ada', 'zebra', 'quagga'].map(holds)).toEqual([false, true, true])
  await ended(desk, 'transfer.undo', { job })
  await desk.indexed()
  expect(['zebra', 'quagga'].map(holds)).toEqual([false, false])
  expect((await desk.ask('shipments.search', { text: 'Ada' })).items).toHaveLength(1)
  expect((await desk.ask('shipments.search', { text: 'Quagga' })).items).toEqual([])
})
