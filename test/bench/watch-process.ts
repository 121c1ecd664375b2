import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { figuresOf, timeOf } from './measure.ts'

const NANOSECONDS = 1e6
const MEGABYTE = 1e6
const LOOK_EVERY = 20

/** What a process was like while it did something. */
export type Watched = {
  /** The longest time for which it did nothing else, in milliseconds. */
  readonly stall: number
  /** The 99th of a hundred such times. */
  readonly stallTail: number
  /** How much more memory it held than before, threads of it included. */
  readonly megabytes: number
  readonly milliseconds: number
  /** How long the key of somebody who works meanwhile took to be answered: the 99th of a hundred. */
  readonly keyTail: number
}

/** Watches this process while it does something and somebody works at it. */
export const watchProcess = async (
  act: () => Promise<unknown>,
  key: () => Promise<unknown>,
): Promise<Watched> => {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const stalls = monitorEventLoopDelay({ resolution: 1 })
  let most = before
  let ended = false
  const keys: number[] = []
  const looking = (async (): Promise<void> => {
    while (!ended) {
      most = Math.max(most, process.memoryUsage.rss())
      keys.push(await timeOf(key))
      await wait(LOOK_EVERY)
    }
  })()
  await wait(LOOK_EVERY)
  stalls.enable()
  const milliseconds = await timeOf(act)
  stalls.disable()
  ended = true
  await looking
  return {
    stall: stalls.max / NANOSECONDS,
    stallTail: stalls.percentile(99) / NANOSECONDS,
    megabytes: Math.max(0, most - before) / MEGABYTE,
    milliseconds,
    keyTail: figuresOf(keys).p99,
  }
}
