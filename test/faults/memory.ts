import { setTimeout as wait } from 'node:timers/promises'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'

/** A shipment as it was sent, in what tells one moment of it from another. */
export type Version = {
  /** Goes up with every edit. */
  readonly revision: number
  readonly state: ShipmentState
  /** The hashes of its documents' bytes, in the order in which they were added. */
  readonly documents: readonly string[]
}

/** What may be at the desk under one key: a single version once it was answered, several while it was not. */
type Remembered = {
  readonly key: string
  readonly reference?: string | undefined
  /** `undefined`: not there. */
  readonly versions: readonly (Version | undefined)[]
}

/**
 * What the desk has acknowledged, kept outside of it. A change that was not answered when the program died may have
 * happened, or not; there is no third.
 */
export const createMemory = (given: Iterable<Remembered> = []) => {
  const entries = new Map([...given].map((one) => [one.key, one]))
  /** Files that exports write, and how many shipments are in them once that was answered: until then they are whole or not there. */
  const exports = new Map<string, number | undefined>()
  let acknowledged = 0
  return {
    entries,
    exports,
    acknowledged: (): number => acknowledged,
    find: (key: string): Remembered | undefined => entries.get(key),
    /** What is known for certain to be there, and can be acted on. */
    settled: (): readonly (Remembered & { readonly reference: string; readonly version: Version })[] =>
      [...entries.values()].flatMap((one) => {
        const [version] = one.versions
        const { reference } = one
        return one.versions.length === 1 && version && reference !== undefined
          ? [{ ...one, reference, version }]
          : []
      }),
    /** A change is asked for. */
    begin: (key: string, to: Version | undefined): void => {
      const before = entries.get(key) ?? { key, versions: [undefined] }
      entries.set(key, { ...before, versions: [...before.versions, to] })
    },
    /** It was answered: the last version that was begun is there, and nothing else. */
    acknowledge: (key: string, reference?: string): void => {
      acknowledged += 1
      const before = entries.get(key)
      if (!before) throw new Error(`Nothing was begun for ${key}.`)
      const version = before.versions.at(-1)
      if (version === undefined) entries.delete(key)
      else entries.set(key, { key, reference: reference ?? before.reference, versions: [version] })
    },
    /** What the desk calls it was found out. */
    identify: (key: string, reference: string | undefined): void => {
      const one = entries.get(key)
      if (one) entries.set(key, { ...one, reference })
    },
    /** It was refused: what was there before is there. */
    refuse: (key: string): void => {
      const before = entries.get(key)
      if (before) entries.set(key, { ...before, versions: before.versions.slice(0, -1) })
    },
    /** What was found at the desk is what is there from now on. */
    settle: (
      found: Iterable<{ readonly key: string; readonly reference: string; readonly version: Version }>,
    ): void => {
      entries.clear()
      for (const { key, reference, version } of found)
        entries.set(key, { key, reference, versions: [version] })
      exports.clear()
    },
  }
}
export type Memory = ReturnType<typeof createMemory>

/** The same at this moment, for whoever judges a copy of the desk while the desk goes on. */
export const copyOf = (memory: Memory): Memory => {
  const copy = createMemory(memory.entries.values())
  for (const [path, shipments] of memory.exports) copy.exports.set(path, shipments)
  return copy
}

const LONGEST_MS = 5000
const LOOK_AGAIN_MS = 2

/** Waits until so many more changes were acknowledged, however busy the computer is; nothing is waited for without end. */
export const waitForMore = async (memory: Memory, more: number): Promise<void> => {
  const wanted = memory.acknowledged() + more
  const end = performance.now() + LONGEST_MS
  while (memory.acknowledged() < wanted && performance.now() < end) await wait(LOOK_AGAIN_MS)
}
