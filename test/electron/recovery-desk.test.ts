import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openRecovery } from '#electron/recovery-desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { aRequest } from '#helpers/a-request.ts'
import { backUp } from '#helpers/backups.ts'
import { zeroPage } from '#helpers/damage.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recovery-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('a window without a desk answers while it goes back to a backup, and the desk is as that was', async () => {
  {
    await using desk = openTestDesk({ folder })
    await desk.ask('shipments.create', aRequest())
    await backUp(desk)
  }
  zeroPage(join(folder, 'shipdesk.db'), 1, 100)
  const told: string[] = []
  const recovery = openRecovery({
    folder,
    electronVersion: '',
    reportBug: (_id, error) => void told.push(String(error)),
    showFolder: async () => undefined,
    openDesk: async () => void told.push('opened'),
  })
  if (!recovery) throw new Error('There is nothing to recover.')
  const ask = async (path: string, input?: unknown) =>
    callProcedure({ router: recovery.router, path, input, context: recovery.createContext() })
  const state = await ask('recovery.state')
  const name = /"name":"([^"]+)"/u.exec(JSON.stringify(state))?.[1]
  const restoring = ask('recovery.restore', { name }).then((answer) => {
    told.push('restored')
    return answer
  })
  expect(await ask('recovery.progress')).toEqual({ result: {} })
  told.push('answered')
  expect(await restoring).not.toHaveProperty('error')
  expect(told).toEqual(['answered', 'opened', 'restored'])
  await using desk = openTestDesk({ folder })
  expect((await desk.ask('shipments.counts')).total).toBe(1)
})
