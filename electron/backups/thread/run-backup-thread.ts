import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import { unchecked } from '../../platform/json.ts'
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

const outcomeSchema = unchecked<BackupOutcome>()

const begin = (task: BackupTask) => {
  const signals = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(threadFile, {
    workerData: { task, signals, port: port2 } satisfies BackupThreadData,
    transferList: [port2],
    // Of the options of this process none is meant for it.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
    name: `backup: ${task.kind}`,
  })
  return { worker, port, told: new Int32Array(signals) }
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
 * Does a task in a thread of its own, so that the desk goes on meanwhile. The signal stops it at the next good moment.
 * @throws Refusal, Error with the code of what went wrong; what the signal was aborted with
 */
export const runBackupThread = async <Kind extends BackupTask['kind']>(
  task: BackupTaskOf<Kind>,
  signal?: AbortSignal,
): Promise<BackupTaskResult[Kind]> => {
  signal?.throwIfAborted()
  const { worker, port, told } = begin(task)
  const askToStop = (): void => void Atomics.store(told, SIGNALS.stop, 1)
  signal?.addEventListener('abort', askToStop)
  try {
    const message = await new Promise((resolve, reject) => {
      port.once('message', resolve)
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
    port.close()
    await worker.terminate()
  }
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
