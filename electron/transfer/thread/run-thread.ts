import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import type { Progress } from '#shared/progress.ts'
import { unchecked } from '../../platform/json.ts'
import type { ImportItem } from '../import/import-item.ts'
import type { TaskOf, ThreadData, ThreadMessage, ThreadResult, ThreadTask } from './thread-task.ts'

/** Whoever waits for a thread. What it sends is waited for before it goes on. */
type Listener = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (progress: Partial<Progress>) => void
  readonly onFile?: (hash: string) => Promise<void>
  readonly onItems?: (items: readonly ImportItem[]) => Promise<void>
}

// Beside this file in the source, and beside the program's own in the build.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const threadFile = new URL(`./transfer-thread${extension}`, import.meta.url)

const anyMessage = unchecked<ThreadMessage>()

/**
 * Does a task in a thread of its own, so that the desk goes on meanwhile. The signal stops it at the next good moment.
 * @throws Refusal what the thread refuses; what the signal was aborted with; Error when the thread fails
 */
export const runThread = async <Kind extends ThreadTask['kind']>(
  task: TaskOf<Kind>,
  listener: Listener = {},
): Promise<ThreadResult[Kind]> => {
  listener.signal?.throwIfAborted()
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const askToStop = (): void => void Atomics.store(new Int32Array(stop), 0, 1)
  listener.signal?.addEventListener('abort', askToStop)
  const worker = new Worker(threadFile, {
    workerData: { task, stop } satisfies ThreadData,
    // Of the options of this process none is meant for it.
    execArgv: [],
    // What is read is soon done with: little room for it keeps the whole program small.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
    name: `transfer: ${task.kind}`,
  })
  try {
    const result = await outcomeOf(worker, listener)
    listener.signal?.throwIfAborted()
    return unchecked<ThreadResult[Kind]>().parse(result)
  } finally {
    listener.signal?.removeEventListener('abort', askToStop)
    await worker.terminate()
  }
}

const outcomeOf = (worker: Worker, listener: Listener): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const hear = async (message: ThreadMessage): Promise<void> => {
      switch (message.kind) {
        case 'progress':
          return listener.onProgress?.(message.progress)
        case 'file':
          return listener.onFile?.(message.hash)
        case 'items':
          await listener.onItems?.(message.items)
          return worker.postMessage('more', [])
        case 'refused':
          return reject(new Refusal(message.family, message.problems))
        case 'result':
          return resolve(message.result)
      }
    }
    worker.on('message', (message: unknown) => {
      hear(anyMessage.parse(message)).catch(reject)
    })
    worker.once('error', reject)
    void once(worker, 'exit').then(() => reject(new Error('The thread ended before its work.')), reject)
  })
