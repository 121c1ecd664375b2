import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it.skipIf(process.platform === 'win32').each([
  ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
  ['moved away', (folder: string) => renameSync(folder, `${folder}-moved`)],
])(
  'a desk whose folder is %s while it is open takes nothing on any more, and says so',
  async (_what, lose) => {
    const folder = mkdtempSync(join(tmpdir(), 'place-'))
    await using desk = openTestDesk({ folder, mayHaveBugs: true })
    await desk.ask('shipments.create', aRequest())
    lose(folder)
    const refusal = await desk.refusal('shipments.create', aRequest())
    expect(refusal.message).toMatch(/no longer in their place.*Nothing was saved/u)
    expect((await desk.ask('shipments.counts')).total).toBe(1)
    rmSync(`${folder}-moved`, { recursive: true, force: true })
  },
)
