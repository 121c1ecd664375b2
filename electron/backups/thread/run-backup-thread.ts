import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import { unchecked } from '../../platform/json.ts'
import { silentFolder } from '../refusals.ts'
import {
  type BackupOutcome,
  type BackupTask,
  type BackupTaskOf,
  type BackupTaskResult,
  type BackupThreadData,
  SIGNALS,
} from './backup-task.ts'

// Beside this file in the source, and beside the program's own in the build.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const threadFile = new URL(`./backup-thread${extension}`, import.meta.url)

/** Threads that have not ended: the process cannot end before them. */
const live = new Map<Worker, { readonly kind: BackupTask['kind']; readonly told: Int32Array }>()

/** Whether such a thread still works, or hangs. */
export const isThreadLive = (kind: BackupTask['kind']): boolean =>
  [...live.values()].some((one) => one.kind === kind)

const outcomeSchema = unchecked<BackupOutcome>()

const begin = (task: BackupTask) => {
  const signals = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(threadFile, {
    workerData: { task, signals, port: port2 } satisfies BackupThreadData,
    transferList: [port2],
    // Of the options of this process none is meant for it.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
    name: `backup: ${task.kind}`,
  })
  const told = new Int32Array(signals)
  live.set(worker, { kind: task.kind, told })
  worker.once('exit', () => live.delete(worker))
  return { worker, port, told }
}

/** @throws Refusal what the thread refuses; Error with the code of what went wrong */
const resultOf = (message: unknown): unknown => {
  const outcome = outcomeSchema.parse(message)
  switch (outcome.kind) {
    case 'result':
      return outcome.result
    case 'refused':
      throw new Refusal(outcome.family, outcome.problems)
    case 'failed':
      throw Object.assign(new Error(outcome.text), { code: outcome.code })
  }
}

/**
 * Does a task in a thread of its own, so that the desk goes on meanwhile. The signal stops it at the next good moment; one that
 * gets nothing done for as long as is given, as it waits for a disk that is not there any more, is left to itself.
 * @throws Refusal, Error with the code of what went wrong; what the signal was aborted with
 */
export const runBackupThread = async <Kind extends BackupTask['kind']>(
  task: BackupTaskOf<Kind>,
  { signal, longestSilenceMs = Infinity }: Waiting = {},
): Promise<BackupTaskResult[Kind]> => {
  signal?.throwIfAborted()
  const { worker, port, told } = begin(task)
  const askToStop = (): void => void Atomics.store(told, SIGNALS.stop, 1)
  signal?.addEventListener('abort', askToStop)
  let silence: NodeJS.Timeout | undefined
  let isSilent = false
  try {
    const message = await new Promise((resolve, reject) => {
      port.once('message', resolve)
      silence = onSilence(told, longestSilenceMs, () => {
        isSilent = true
        askToStop()
        reject(silentFolder())
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        // What it said last may lie there unheard when it has ended, for longer than a turn on a busy computer.
        const last = receiveMessageOnPort(port)
        if (last) resolve(last.message)
        else setImmediate(() => reject(new Error('The thread ended before its work.')))
      })
    })
    signal?.throwIfAborted()
    return unchecked<BackupTaskResult[Kind]>().parse(resultOf(message))
  } finally {
    signal?.removeEventListener('abort', askToStop)
    clearInterval(silence)
    port.close()
    // One that hangs in the system's own work ends when that does.
    if (isSilent) void worker.terminate()
    else await worker.terminate()
  }
}

type Waiting = { readonly signal?: AbortSignal; readonly longestSilenceMs?: number }

const LOOK_EVERY_MS = 1000

/** By looks and not by a clock: a computer that slept has not waited. */
const onSilence = (told: Int32Array, longestMs: number, giveUp: () => void): NodeJS.Timeout => {
  let done = 0
  let silentMs = 0
  return setInterval(() => {
    const before = done
    done = Atomics.load(told, SIGNALS.done)
    silentMs = done === before ? silentMs + LOOK_EVERY_MS : 0
    if (silentMs >= longestMs) giveUp()
  }, LOOK_EVERY_MS)
}

/** So long a program that ends waits for threads to heed that. */
const LONGEST_STOPPING_MS = 2000

/**
 * Asks all threads to stop, and waits a moment standing still: for the very end of the program, when nothing else is open.
 * @returns whether they did; the process would wait for one that hangs, for as long as that does
 */
const stopBackupThreads = (): boolean => {
  const threads = [...live.values()]
  for (const { told } of threads) Atomics.store(told, SIGNALS.stop, 1)
  const until = Date.now() + LONGEST_STOPPING_MS
  return threads
    .map(({ told }) => Atomics.wait(told, SIGNALS.ended, 0, Math.max(0, until - Date.now())))
    .every((how) => how !== 'timed-out')
}

/** Ends the process at once where a thread hangs: it would wait for that. Nothing may be open any more. */
export const endDespiteThreads = (): void => {
  if (!stopBackupThreads()) process.kill(process.pid, 'SIGKILL')
}

/** Longer than any computer takes to begin a thread. */
const LONGEST_BEGINNING_MS = 60_000

/**
 * The same standing still meanwhile: for what has to be done before anything else, as a copy before the tables are changed.
 * @throws Refusal, Error with the code of what went wrong
 */
export const waitForBackupThread = <Kind extends BackupTask['kind']>(
  task: BackupTaskOf<Kind>,
): BackupTaskResult[Kind] => {
  const { worker, port, told } = begin(task)
  try {
    if (Atomics.wait(told, SIGNALS.begun, 0, LONGEST_BEGINNING_MS) === 'timed-out')
      throw new Error('The thread did not begin.')
    Atomics.wait(told, SIGNALS.ended, 0)
    return unchecked<BackupTaskResult[Kind]>().parse(resultOf(receiveMessageOnPort(port)?.message))
  } finally {
    port.close()
    void worker.terminate()
  }
}
