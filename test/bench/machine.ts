import { cpus, loadavg } from 'node:os'

/** 8 MB of numbers, each 64 bytes of the memory having one that counts: as much as a processor fetches at once. */
const PLACES = 2 ** 17
const APART = 16
const STEPS = 2_000_000
const NANOSECONDS = 1e6

/**
 * Nanoseconds for a step through 8 MB of memory, where each step says where the next one goes. It is what a program of this size
 * waits for most, and what becomes slow where others on the same hardware fill its cache, which no load average tells.
 */
const stepThroughMemory = (): number => {
  const next = new Int32Array(PLACES * APART)
  // Goes through all places, in an order that nobody can guess.
  for (let at = 0; at < PLACES; at += 1) next[at * APART] = ((at * 25_165 + 12_345) % PLACES) * APART
  let at = 0
  const walk = (): void => {
    for (let step = 0; step < STEPS; step += 1) at = next[at] ?? 0
  }
  walk()
  const start = performance.now()
  walk()
  return ((performance.now() - start) * NANOSECONDS) / STEPS
}

type Mood = { readonly step: string; readonly load: string }
const moodNow = (): Mood => ({ step: stepThroughMemory().toFixed(0), load: (loadavg()[0] ?? 0).toFixed(1) })

/** How quick the machine is, before and after whatever lies between; answers a sentence for the table. */
export const watchMachine = () => {
  const before = moodNow()
  return (): string => {
    const after = moodNow()
    return `${cpus().length} × ${cpus()[0]?.model ?? ''}, a step through 8 MB of memory in ${before.step} ns before and ${after.step} after, load ${before.load} and ${after.load}`
  }
}
