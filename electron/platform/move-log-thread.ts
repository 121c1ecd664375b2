import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openBesideWriter } from './database-beside.ts'
import { type MoveLogData, moveStates } from './log-mover.ts'

/** What is written while it moves the log is left, and moved by the next try, which takes a moment only. */
const TRIES = 4

/** Begun by the program itself. */
const begunWith: z.ZodType<MoveLogData> = z.object({ database: z.string(), state: z.instanceof(Int32Array) })
const { database, state } = begunWith.parse(workerData)

const moveLog = (): void => {
  const beside = openBesideWriter(database)
  try {
    for (let tries = 0; tries < TRIES && !beside.moveLog(); tries += 1);
  } finally {
    beside.close()
  }
}

const { awaited, open, ended } = moveStates
if (Atomics.compareExchange(state, 0, awaited, open) === awaited) {
  try {
    moveLog()
  } finally {
    Atomics.store(state, 0, ended)
    Atomics.notify(state, 0)
  }
}
