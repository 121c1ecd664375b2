import { createTRPCClient } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { attachIpcHandler } from '#electron/trpc/ipc-handler.ts'
import type { AppRouter } from '#electron/trpc/router.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { ipcLink } from '#trpc/ipc-link.ts'
import { createWire } from '#trpc/wire.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { FakeIpc, FakeWindow, settle } from './ipc-pair.ts'

/** Two windows on one real desk. */
const openWindows = ({ inside, bugs }: TestDesk) => {
  const ipc = new FakeIpc()
  attachIpcHandler({
    ipc,
    router: inside().router,
    createContext: inside().createContext,
    isTrusted: () => true,
    reportBug: (_id, error) => void bugs.push(error),
    reportDropped: (why) => void bugs.push(new Error(why)),
  })
  const openClient = () =>
    createTRPCClient<AppRouter>({ links: [ipcLink<AppRouter>(createWire(new FakeWindow(ipc).bridge()))] })
  return [openClient(), openClient()] as const
}

describe('the desk over the channel', () => {
  it('creates a shipment in one window and has it in the other', async () => {
    await using desk = openTestDesk()
    const [here, there] = openWindows(desk)
    const { reference } = await here.shipments.create.mutate(aRequest())
    expect(await there.shipments.get.query({ reference })).toMatchObject({ reference, state: 'unallocated' })
  })

  it('tells every window that follows of a change in any, from the moment it says that it follows', async () => {
    await using desk = openTestDesk()
    const [here, there] = openWindows(desk)
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const heard: unknown[] = []
    const following = there.shipments.changes.subscribe(undefined, {
      onStarted: () => start(),
      onData: (change) => heard.push(change),
    })
    await started
    const { reference } = await here.shipments.create.mutate(aRequest())
    await settle()
    expect(heard).toEqual([{ references: [reference] }])
    following.unsubscribe()
  })

  it('refuses with the place of each problem', async () => {
    await using desk = openTestDesk()
    const [here] = openWindows(desk)
    const error: unknown = await here.shipments.create
      .mutate({ ...aRequest(), shipment_type: 'unheard_of', tags: ['a', 'a'] })
      .catch((reason: unknown) => reason)
    expect(apiErrorOf(error).details.map(({ property, code }) => [property, code])).toEqual([
      ['$.shipment_type', 'invalid_shipment_type'],
      ['$.tags[1]', 'duplicate_tags'],
    ])
  })
})
