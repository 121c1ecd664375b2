import { createTRPCClient } from '@trpc/client'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { attachIpcHandler } from '#electron/trpc/ipc-handler.ts'
import type { AppRouter } from '#electron/trpc/router.ts'
import {
  handOverAsTicked,
  manifestAndPrint,
  stopRun,
} from '#features/manifests/end-of-day/manifest-and-print.ts'
import { manifestRun } from '#features/manifests/end-of-day/run-store.ts'
import { changeTicks, ticksNow, withTick } from '#features/manifests/end-of-day/ticks.ts'
import { ipcLink } from '#trpc/ipc-link.ts'
import { createWire } from '#trpc/wire.ts'
import { handOver } from '#trpc/mutations/manifests.ts'
import { FakeIpc, FakeWindow } from '../../../../electron/trpc/ipc-pair.ts'
import { packedFor } from '#helpers/allocated-for-manifest.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const openWindow = ({ inside, bugs }: TestDesk) => {
  const ipc = new FakeIpc()
  attachIpcHandler({
    ipc,
    router: inside().router,
    createContext: inside().createContext,
    isTrusted: () => true,
    reportBug: (_id, error) => void bugs.push(error),
    reportDropped: (why) => void bugs.push(new Error(why)),
  })
  return createTRPCClient<AppRouter>({
    links: [ipcLink<AppRouter>(createWire(new FakeWindow(ipc).bridge()))],
  })
}

const all = (carrier: string) => ({ carrier, ready: true, except: [], also: [] })

describe('manifesting from the screen', () => {
  it('ends with the manifests, one print of all, and what was left as it was', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    await packedFor(desk, { carrier: 'NORTH', many: 1 })
    const client = openWindow(desk)
    await manifestAndPrint(client, (follow) =>
      handOver(client, { carriers: [all('SWIFT'), all('NORTH')] }, follow),
    )
    expect(manifestRun.get()).toMatchObject({
      phase: 'ended',
      end: 'done',
      rejected: [],
      made: [
        { carrier: { reference: 'SWIFT' }, shipment_count: 2 },
        { carrier: { reference: 'NORTH' }, shipment_count: 1 },
      ],
      print: { kind: 'kept' },
    })
  })

  it('is stopped between two steps; what was manifested stays so, and the rest waits', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 400 })
    const client = openWindow(desk)
    const running = manifestAndPrint(client, (follow) =>
      handOver(client, { carriers: [all('SWIFT')] }, follow),
    )
    const hasBegun = (): boolean => {
      const run = manifestRun.get()
      return run.phase === 'manifesting' && (run.progress?.done ?? 0) > 0
    }
    while (!hasBegun()) await wait(0)
    stopRun()
    await running
    expect(manifestRun.get()).toMatchObject({ phase: 'ended', end: 'stopped' })
    const settled = (await desk.ask('shipments.counts')).states
    await wait(50)
    const { manifested, ready_to_ship: waiting } = (await desk.ask('shipments.counts')).states
    expect(manifested).toBeGreaterThan(0)
    expect(waiting).toBeGreaterThan(0)
    expect(manifested - settled.manifested).toBeLessThanOrEqual(100)
    const { items } = await desk.ask('manifests.list')
    expect(items.map((one) => one.shipment_count)).toEqual([manifested])
  })

  it('thinks of what was ticked until it was handed over', async () => {
    await using desk = openTestDesk()
    const [first = ''] = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const checklist = await desk.ask('manifests.checklist')
    const { carriers } = checklist
    const client = openWindow(desk)
    const ticked = (): unknown => carriers.map((one) => ticksNow(one).except)
    for (const one of carriers)
      changeTicks(one, (ticks) => withTick(ticks, first, { isOn: false, isReady: true }))
    const stopped = handOverAsTicked(client, checklist)
    stopRun()
    await stopped
    expect(manifestRun.get()).toMatchObject({ end: 'stopped' })
    expect(ticked()).toEqual([new Set([first])])
    await handOverAsTicked(client, checklist)
    expect(manifestRun.get()).toMatchObject({ end: 'done' })
    expect(ticked()).toEqual([new Set()])
    const { states } = await desk.ask('shipments.counts')
    expect(states).toMatchObject({ manifested: 1, ready_to_ship: 1 })
  })

  it('keeps what is ticked otherwise while it hands over', async () => {
    await using desk = openTestDesk()
    const [first = ''] = await packedFor(desk, { carrier: 'NORTH', many: 2 })
    const checklist = await desk.ask('manifests.checklist')
    const { carriers } = checklist
    const running = handOverAsTicked(openWindow(desk), checklist)
    for (const one of carriers)
      changeTicks(one, (ticks) => withTick(ticks, first, { isOn: false, isReady: true }))
    await running
    expect(carriers.map((one) => ticksNow(one).except)).toEqual([new Set([first])])
  })

  it('hands over what was asked about; what is packed after that waits for the next question', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'EAST', many: 2 })
    const checklist = await desk.ask('manifests.checklist')
    await packedFor(desk, { carrier: 'EAST', many: 1 })
    await handOverAsTicked(openWindow(desk), checklist)
    expect(manifestRun.get()).toMatchObject({ end: 'done', made: [{ shipment_count: 2 }] })
  })
})
