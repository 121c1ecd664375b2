import { type MessagePort, Worker } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import type { Progress } from '#shared/progress.ts'
import { unchecked } from '../../platform/json.ts'
import type { ImportItem } from '../import/import-item.ts'
import type { TaskOf, ThreadData, ThreadMessage, ThreadResult, ThreadTask } from './thread-task.ts'

/** Whoever waits for a thread. What it sends is waited for before it goes on. */
export type ThreadListener = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (progress: Partial<Progress>) => void
  readonly onFile?: (hash: string) => Promise<void>
  readonly onItems?: (items: readonly ImportItem[]) => Promise<void>
}

// Beside this file in the source, and beside the program's own in the build.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const threadFile = new URL(`./transfer-thread${extension}`, import.meta.url)

/** How long a thread that is asked to stop may take until its next good moment. */
const HEEDS_WITHIN_MILLISECONDS = 2000
/** A thread that has done its work waits so long for the next: reading its program anew takes longer than most tasks. */
const WAITS_MILLISECONDS = 10_000

const anyMessage = unchecked<ThreadMessage>()

let waiting: { readonly take: () => Worker } | undefined

/** Keeps a thread for the next task, for a while; one is enough. */
const keep = (worker: Worker): void => {
  if (waiting) return void worker.terminate()
  const forget = (): void => {
    waiting = undefined
    clearTimeout(timer)
    worker.off('exit', forget)
  }
  const end = (): void => {
    forget()
    void worker.terminate()
  }
  const take = (): Worker => {
    forget()
    worker.ref()
    return worker
  }
  const timer = setTimeout(end, WAITS_MILLISECONDS).unref()
  worker.once('exit', forget)
  // Nothing waits for it to end.
  worker.unref()
  waiting = { take }
}

const begin = (file: URL): Worker => {
  if (waiting && file === threadFile) return waiting.take()
  const worker = new Worker(file, {
    // Of the options of this process none is meant for it.
    execArgv: [],
    // What is read is soon done with, if it has room until then: with a third of it, a quarter of an import goes into moving what
    // is not done with yet. Where there is an end to the rest, it is looked through before it has grown to four times what is in use.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1024 },
    name: 'transfer',
  })
  // It is told to whoever waits for its work; without work nobody does.
  return worker.on('error', () => undefined)
}

/**
 * Does a task in a thread, so that the desk goes on meanwhile. The signal stops it at the next good moment, and
 * ends it where there is none for two seconds: what it writes is not whole then, and goes with its job.
 * @param file what runs in the thread
 * @throws Refusal what the thread refuses; what the signal was aborted with; Error when the thread fails
 */
export const runThread = async <Kind extends ThreadTask['kind']>(
  task: TaskOf<Kind>,
  listener: ThreadListener = {},
  file: URL = threadFile,
): Promise<ThreadResult[Kind]> => {
  listener.signal?.throwIfAborted()
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const worker = begin(file)
  const { port1, port2 } = new MessageChannel()
  let patience: NodeJS.Timeout | undefined
  const askToStop = (): void => {
    Atomics.store(new Int32Array(stop), 0, 1)
    patience = setTimeout(() => void worker.terminate(), HEEDS_WITHIN_MILLISECONDS)
  }
  listener.signal?.addEventListener('abort', askToStop)
  let isDone = false
  try {
    const outcome = outcomeOf({ worker, port: port1 }, listener)
    worker.postMessage({ task, stop, port: port2 } satisfies ThreadData, [port2])
    const result = await outcome
    isDone = true
    listener.signal?.throwIfAborted()
    return unchecked<ThreadResult[Kind]>().parse(result)
  } catch (error) {
    isDone ||= error instanceof Refusal
    // However it ended, it was not wanted any more.
    listener.signal?.throwIfAborted()
    throw error
  } finally {
    clearTimeout(patience)
    listener.signal?.removeEventListener('abort', askToStop)
    port1.close()
    if (isDone && file === threadFile) keep(worker)
    else await worker.terminate()
  }
}

/** Looks whether everything that a desk holds is as its trail says. */
export const verifyInThread = (
  desk: TaskOf<'verify'>['desk'],
  listener: Pick<ThreadListener, 'signal' | 'onProgress'>,
): Promise<ThreadResult['verify']> => runThread<'verify'>({ kind: 'verify', desk }, listener)

type Thread = { readonly worker: Worker; readonly port: MessagePort }

const outcomeOf = async ({ worker, port }: Thread, listener: ThreadListener): Promise<unknown> => {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const hear = async (message: ThreadMessage): Promise<void> => {
    switch (message.kind) {
      case 'progress':
        return listener.onProgress?.(message.progress)
      case 'file':
        return listener.onFile?.(message.hash)
      case 'items':
        await listener.onItems?.(message.items)
        return port.postMessage('more')
      case 'refused':
        return reject(new Refusal(message.family, message.problems))
      case 'result':
        return resolve(message.result)
    }
  }
  const isGone = (): void => reject(new Error('The thread ended before its work.'))
  port.on('message', (message: unknown) => {
    hear(anyMessage.parse(message)).catch(reject)
  })
  worker.once('error', reject)
  worker.once('exit', isGone)
  try {
    return await promise
  } finally {
    worker.off('error', reject)
    worker.off('exit', isGone)
  }
}
