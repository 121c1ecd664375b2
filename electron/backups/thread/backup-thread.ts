import { workerData } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import { unchecked } from '../../platform/json.ts'
import { codeOf } from '../../platform/trouble.ts'
import { type BackupOutcome, type BackupThreadData, SIGNALS } from './backup-task.ts'
import { performTask } from './perform-task.ts'

/** Begun by the program itself. */
const { task, signals, port } = unchecked<BackupThreadData>().parse(workerData)
const told = new Int32Array(signals)

const raise = (signal: number): void => {
  Atomics.store(told, signal, 1)
  Atomics.notify(told, signal)
}
const throwIfStopped = (): void => {
  Atomics.add(told, SIGNALS.done, 1)
  if (Atomics.load(told, SIGNALS.stop) !== 0) throw new DOMException('The work was stopped.', 'AbortError')
}

const outcome = async (): Promise<BackupOutcome> => {
  try {
    return { kind: 'result', result: await performTask(task, throwIfStopped) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', family: error.family, problems: error.problems }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'failed', code: codeOf(error), text }
  }
}

raise(SIGNALS.begun)
port.postMessage(await outcome())
raise(SIGNALS.ended)
port.close()
