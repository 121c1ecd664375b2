import { describe, expect, it } from 'vitest'
import { runThread } from '#electron/transfer/thread/run-thread.ts'
import { deskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { exportRequest } from '#shared/transfer/export.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const threadOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const begun =
  "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'progress', progress: {} });"

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

describe('a thread that is cancelled', () => {
  it('is ended where it does not heed', async () => {
    expect(await cancelled(`${begun} for (;;);`)).toMatchObject({ name: 'AbortError' })
  })

  it('is ended in the middle of an expression that looks again and again', async () => {
    expect(await cancelled(`${begun} /^(a+)+$/.test('a'.repeat(100) + 'b')`)).toMatchObject({
      name: 'AbortError',
    })
  })

  it('counts as cancelled also where it fails while it stops', async () => {
    const failing = `${begun} setTimeout(() => { throw new Error('late') }, 50)`
    expect(await cancelled(failing)).toMatchObject({ name: 'AbortError' })
  })
})
