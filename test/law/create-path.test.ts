import { EventEmitter } from 'node:events'
import { Session } from 'node:inspector/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { attachIpcHandler } from '#electron/trpc/ipc-handler.ts'
import type { CallingPage } from '#electron/trpc/ipc-port.ts'
import { FRAME_CHANNEL } from '#shared/bridge.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const root = `${import.meta.dirname}/../..`
const MOST_FILES = 43

/** Sends one call through the handler of frames, as a page does, and resolves with its answer. */
const createSender = (desk: TestDesk) => {
  const ipc = new EventEmitter()
  const { router, createContext } = desk.inside()
  const reportBug = (_id: string, error: unknown): void => void desk.bugs.push(error)
  attachIpcHandler({
    ipc,
    router,
    createContext,
    reportBug,
    isTrusted: () => true,
    reportDropped: (why) => reportBug('', why),
  })
  return (path: string, input: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const page: CallingPage = Object.assign(new EventEmitter(), {
        isDestroyed: () => false,
        send: (_channel: string, answer: unknown) => resolve(answer),
      })
      const frame = { id: crypto.randomUUID(), kind: 'mutation', path, input }
      ipc.emit(FRAME_CHANNEL, { sender: page, senderFrame: { url: 'app://desk', parent: null } }, frame)
    })
}

/** The files of the program of which anything runs while the work is done, as the engine counts calls. */
const filesRunBy = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const inspector = new Session()
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await inspector.post('Profiler.takePreciseCoverage')
  await work()
  const { result } = await inspector.post('Profiler.takePreciseCoverage')
  inspector.disconnect()
  return result
    .filter(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)))
    .map(({ url }) =>
      relative(root, url.startsWith('file:') ? fileURLToPath(url) : url)
        .split(sep)
        .join('/'),
    )
    .filter((path) => /^(electron|shared)\//u.test(path))
}

it(`takes a shipment from its frame to the database through at most ${MOST_FILES} files`, async () => {
  await using desk = openTestDesk()
  const send = createSender(desk)
  const create = (): Promise<unknown> => send('shipments.create', aRequest())
  await create()
  const files = await filesRunBy(create)
  expect(files).toContain('electron/shipments/store/shipment-store.ts')
  expect(files.length > MOST_FILES ? files.toSorted() : []).toEqual([])
})
