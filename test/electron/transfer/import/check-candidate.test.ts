import { describe, expect, it } from 'vitest'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'

describe('an order of a file', () => {
  it('tells two hundred problems of one order, and how many more there are', async () => {
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    const rows = 'A,much\n'.repeat(300)
    const file = aTextFile('orders.csv', `custom_reference,contents[].weight.value\n${rows}`)
    const { refused } = await desk.ask('transfer.importPreview', { file })
    expect(refused).toHaveLength(1)
    expect(refused[0]?.problems).toHaveLength(201)
    expect(refused[0]?.problems.at(-1)?.message).toMatch(/^And \d+ more\.$/u)
  })
})
