import { describe, expect, it } from 'vitest'
import { runThread } from '#electron/transfer/thread/run-thread.ts'
import { deskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { exportRequest } from '#shared/transfer/export.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'

const threadOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
/** A thread that says something as soon as it has a task, and then does that. */
const begun = (code: string): string =>
  `import { parentPort } from 'node:worker_threads'
   parentPort.once('message', ({ port }) => { port.postMessage({ kind: 'progress', progress: {} }); ${code} })`

/** A task that is cancelled as soon as its thread has said something. */
const cancelled = async (code: string): Promise<unknown> => {
  await using desk = openTestDesk()
  const { path, documents } = desk.inside().folder
  const abort = new AbortController()
  const threadDesk = {
    database: path,
    documents,
    now: systemClock.now().getTime(),
    name: '',
    language: 'en',
    additions: { defaults: deskDefaults.parse({}), rules: [] },
  } as const
  try {
    return await runThread(
      { kind: 'export_preview', desk: threadDesk, request: exportRequest.parse({ format: 'csv' }) },
      { signal: abort.signal, onProgress: () => abort.abort() },
      threadOf(code),
    )
  } catch (error) {
    return error
  }
}

// Beside each other, as each is given two seconds to heed.
describe.concurrent('a thread that is cancelled', () => {
  it('is ended where it does not heed', async () => {
    const waiting = begun('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)')
    expect(await cancelled(waiting)).toMatchObject({ name: 'AbortError' })
  })

  it('is ended in the middle of an expression that looks again and again', async () => {
    expect(await cancelled(begun("/^(a+)+$/.test('a'.repeat(100) + 'b')"))).toMatchObject({
      name: 'AbortError',
    })
  })

  it('counts as cancelled also where it fails while it stops', async () => {
    const failing = begun("setTimeout(() => { throw new Error('late') }, 50)")
    expect(await cancelled(failing)).toMatchObject({ name: 'AbortError' })
  })
})

it('a thread that has done its work, or has refused it, does the next', async () => {
  await using desk = openTestDesk({ ports: { mayNameFiles: true } })
  const preview = (request: object): Promise<unknown> => desk.ask('transfer.exportPreview', request)
  await preview({ format: 'csv' })
  const others: unknown[] = []
  const note = (worker: unknown): void => void others.push(worker)
  process.on('worker', note)
  try {
    await preview({ format: 'csv' })
    await expect(
      desk.ask('transfer.importPreview', { file: aTextFile('a.html', '<html><body>') }),
    ).rejects.toThrow('web page')
    await preview({ format: 'csv' })
    expect(others).toEqual([])
  } finally {
    process.off('worker', note)
  }
})
