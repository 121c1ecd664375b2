import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { Progress } from '#shared/progress.ts'
import { filesOfItem, type ImportItem } from '../import/import-item.ts'
import type { ThreadMessage } from './thread-task.ts'

const TELL_EVERY_MILLISECONDS = 100

/** How a thread speaks with whoever began it. */
export const createTalk = (port: MessagePort, stop: Int32Array) => {
  let toldAt = 0
  let taking: Promise<unknown> = Promise.resolve()
  const send = (message: ThreadMessage, files: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, files)
  const isStopped = (): boolean => Atomics.load(stop, 0) !== 0
  return {
    isStopped,
    /** @throws when it is to stop, which then is no failure */
    throwIfStopped: (): void => {
      if (isStopped()) throw new DOMException('The work was stopped.', 'AbortError')
    },
    /** Tells how far it is, not more often than anybody could read. */
    report: (progress: Partial<Progress>): void => {
      if (performance.now() - toldAt < TELL_EVERY_MILLISECONDS) return
      toldAt = performance.now()
      send({ kind: 'progress', progress })
    },
    tellFile: (hash: string): void => send({ kind: 'file', hash }),
    /** Hands items over once those before were taken, and does not wait for these. Their files go along, and are no more here. */
    hand: async (items: readonly ImportItem[]): Promise<void> => {
      await taking
      send({ kind: 'items', items }, [...new Set(items.flatMap(filesOfItem).flatMap(bufferOf))])
      taking = once(port, 'message')
    },
    /** Once everything that was handed over was taken. */
    taken: async (): Promise<void> => void (await taking),
  }
}
/** The buffer of a file that has one to itself; any other is copied. */
const bufferOf = ({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []

export type Talk = ReturnType<typeof createTalk>
