import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listProcedures } from '#electron/cli/procedures.ts'
import { callProcedure, followProcedure } from '#electron/trpc/call.ts'
import type { Guard } from '#electron/trpc/context.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import type { NeededRight } from '#shared/operators/lead-right.ts'

/** Every procedure that changes something and can be kept to leads, by what it needs. */
const needing: Readonly<Record<NeededRight, readonly string[]>> = {
  delete: ['shipments.delete', 'transfer.undo'],
  restore: [],
  settings: [
    'addresses.remove',
    'addresses.removeAll',
    'addresses.save',
    'locations.remove',
    'locations.save',
    'manifests.saveByClock',
    'packageSizes.remove',
    'packageSizes.save',
    'printers.remove',
    'printers.save',
    'products.remove',
    'products.save',
    'rules.move',
    'rules.remove',
    'rules.save',
    'scales.remove',
    'scales.save',
    'settings.removeLogo',
    'settings.saveLogo',
    'settings.update',
    'transfer.saveScheduledExport',
    'transfer.saveWatchedFolder',
  ],
  catalogue: [
    'carriers.import',
    'carriers.loadExample',
    'carriers.remove',
    'carriers.removeExample',
    'carriers.removeGroup',
    'carriers.save',
    'carriers.saveGroup',
  ],
  deallocate: ['allocation.deallocate'],
  withdraw_manifest: ['manifests.withdraw'],
  change_state: ['shipments.changeState', 'tracking.add'],
  operators: ['operators.remove', 'operators.save', 'operators.saveRules'],
}

/** What changes something and is everybody's work; a new procedure is put here, or is said above to be kept to leads. */
const forEverybody = [
  'allocation.allocate',
  'allocation.allocateWithQuote',
  'allocation.confirmBooking',
  'allocation.failBooking',
  'allocation.quotes',
  'allocation.setTrackingReferences',
  'backups.create',
  'carriers.exportToFile',
  'desk.openDataFolder',
  'documents.add',
  'documents.remove',
  'documents.saveCopy',
  'drafts.discard',
  'drafts.keepFile',
  'drafts.save',
  'groups.add',
  'groups.close',
  'groups.create',
  'groups.lock',
  'groups.manifest',
  'groups.openCollectionNote',
  'groups.remove',
  'groups.unlock',
  'groups.update',
  'labels.attach',
  'labels.detach',
  'labels.get',
  'labels.print',
  'manifests.create',
  'manifests.createByQuery',
  'manifests.dismissByClock',
  'manifests.handOver',
  'manifests.openDocument',
  'manifests.openDocuments',
  'manifests.sign',
  'packing.finish',
  'packing.measure',
  'packing.openCommandSheet',
  'packing.openScannerSheet',
  'packing.scan',
  'packing.skip',
  'packing.startOver',
  'packing.startWave',
  'packing.undo',
  'printQueue.cancel',
  'printQueue.cancelAll',
  'printQueue.pause',
  'printQueue.print',
  'printQueue.printFile',
  'printQueue.printList',
  'printQueue.printPickList',
  'printQueue.reprint',
  'printQueue.resume',
  'printQueue.retry',
  'printQueue.settle',
  'printers.chooseFolder',
  'printers.test',
  'products.changeGtins',
  'session.touch',
  'shipments.cancel',
  'shipments.clone',
  'shipments.create',
  'shipments.setReadyToShip',
  'shipments.update',
  'shippingDocuments.open',
  'shippingDocuments.openPickList',
  'templates.remove',
  'templates.save',
  'transfer.cancel',
  'transfer.chooseFile',
  'transfer.chooseFolder',
  'transfer.export',
  'transfer.exportChanged',
  'transfer.import',
  'transfer.offerPart',
  'transfer.printSummary',
  'transfer.removeMap',
  'transfer.saveMap',
  'transfer.saveRefused',
]
/** What answers while nobody is signed on. */
const whileLocked = [
  'session.follow',
  'session.get',
  'session.lock',
  'session.signOff',
  'session.signOn',
  'settings.get',
]

const procedures = await listProcedures()
const table = Object.entries(needing).flatMap(([right, paths]) => paths.map((path) => ({ path, right })))
/** What procedures say of themselves; one that is kept to leads since this was written is here as well. */
const rights = procedures.flatMap(({ path, needs }) =>
  needs === undefined || needs === 'nobody_signed_on' ? [] : [{ path, right: needs }],
)

const aGuard = (parts: Partial<Guard> = {}): Guard => ({
  isLocked: () => false,
  onlyFor: () => undefined,
  opened: () => Promise.resolve(),
  ...parts,
})

describe('what a procedure needs', () => {
  let desk: TestDesk
  beforeAll(() => {
    desk = openTestDesk()
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  const ask = async (path: string, guard: Guard) => {
    const context = { ...desk.inside().createContext(), guard }
    const answer = await callProcedure({ router: desk.inside().router, path, input: {}, context })
    return 'error' in answer ? answer.error : undefined
  }

  it('is said by every procedure that changes something', () => {
    const mutations = procedures.filter(({ kind }) => kind === 'mutation').map(({ path }) => path)
    const said = new Set([...rights.map(({ path }) => path), ...forEverybody, ...whileLocked])
    expect(mutations.filter((path) => !said.has(path))).toEqual([])
    expect(rights).toEqual(expect.arrayContaining(table))
    const open = procedures.filter(({ needs }) => needs === 'nobody_signed_on').map(({ path }) => path)
    expect(open.toSorted()).toEqual(whileLocked)
  })

  it.each(rights)('$path is kept to leads by “$right”, and says who they are', async ({ path, right }) => {
    const guard = aGuard({ onlyFor: (needed) => (needed === right ? ['Ada', 'Bo'] : undefined) })
    const refused = await ask(path, guard)
    expect(refused?.code).toBe('not_allowed')
    expect(refused?.message).toContain('Ada, Bo')
    expect((await ask(path, aGuard()))?.code).not.toBe('not_allowed')
  })

  it.each(forEverybody)('%s is kept to nobody', async (path) => {
    const refused = await ask(path, aGuard({ onlyFor: () => ['Ada'] }))
    expect(refused?.code).not.toBe('not_allowed')
  })

  it.each(procedures)('$path answers nothing while the desk is locked', async ({ path, kind }) => {
    const guard = aGuard({ isLocked: () => true })
    if (whileLocked.includes(path)) return
    if (kind !== 'subscription') {
      expect((await ask(path, guard))?.details.map(({ code }) => code)).toEqual(['desk_locked'])
      return
    }
    const { router, createContext } = desk.inside()
    const call = { router, path, input: { job: 'x' }, context: { ...createContext(), guard } }
    for await (const event of followProcedure(call))
      expect(event).toMatchObject({ error: { details: [{ code: 'desk_locked' }] } })
  })

  it('of a locked desk’s settings is what it is drawn by, and nothing of the customer’s business', async () => {
    await desk.ask('settings.update', { desk_defaults: { shipment_type: 'on_demand' } })
    const settingsOf = async (isLocked: boolean) => {
      const { router, createContext } = desk.inside()
      const context = { ...createContext(), guard: aGuard({ isLocked: () => isLocked }) }
      return callProcedure({ router, path: 'settings.get', input: undefined, context })
    }
    expect(await settingsOf(false)).toMatchObject({
      result: { desk_defaults: { shipment_type: 'on_demand' } },
    })
    expect(await settingsOf(true)).toMatchObject({ result: { language: 'system', desk_defaults: {} } })
  })
})
