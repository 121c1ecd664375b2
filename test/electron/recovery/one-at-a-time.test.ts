import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { openRecovery } from '#electron/recovery-desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { aRequest } from '#helpers/a-request.ts'
import { backUp } from '#helpers/backups.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** What the recovery window can ask of a folder. */
const aRecovery = (folder: string, openDesk = async (): Promise<void> => undefined) => {
  const recovery = openRecovery({
    folder,
    openDesk,
    electronVersion: '1',
    showFolder: async () => undefined,
    reportBug: () => undefined,
  })
  if (!recovery) throw new Error('It was asked for.')
  return (path: string, input?: unknown) =>
    callProcedure({ router: recovery.router, path, input, context: recovery.createContext() })
}

const inUse = { error: { details: [{ code: 'records_in_use' }] } }

describe('the recovery of a desk', () => {
  it.each(['salvage', 'beginAnew'])('refuses %s while another program has the records open', async (act) => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    const { quarantine } = openDataFolder(desk.folder)
    expect(await aRecovery(desk.folder)(`recovery.${act}`)).toMatchObject(inUse)
    const { reference } = await desk.ask('shipments.create', aRequest())
    desk.restart()
    expect((await desk.ask('shipments.get', { reference })).reference).toBe(reference)
    expect(existsSync(quarantine) ? readdirSync(quarantine) : []).toEqual([])
  })

  it('does one thing at a time', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    const { name } = await backUp(desk)
    desk.inside().close()
    const ask = aRecovery(desk.folder)
    const salvaging = ask('recovery.salvage')
    for (const [act, input] of [['restore', { name }], ['beginAnew'], ['openDesk'], ['salvage']] as const)
      expect(await ask(`recovery.${act}`, input)).toMatchObject(inUse)
    expect(await salvaging).toMatchObject({ result: { report: { shipments: 1 } } })
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(1)
  })

  it('leaves records alone that somebody has written to while they were salvaged', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    desk.inside().close()
    const salvaging = aRecovery(desk.folder)('recovery.salvage')
    desk.restart()
    const { reference } = await desk.ask('shipments.create', aRequest())
    desk.inside().close()
    expect(await salvaging).toMatchObject(inUse)
    desk.restart()
    expect((await desk.ask('shipments.get', { reference })).reference).toBe(reference)
  })
})
