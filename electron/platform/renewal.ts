import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Writer } from './database.ts'
import { patiently } from './patience.ts'
import { openRenewalStore, type Renewed } from './renewal-store.ts'

const AT_ONCE = 20
const PAUSE = 25
const BEGIN_AFTER = 1_000

type Ports = {
  readonly database: Database
  /** Takes note of what failed although nobody waits for an answer. */
  readonly reportFailure: (error: unknown) => void
}

/** Renews so many, from that number down; answers the lowest of them, or nothing where there are no more. */
type Renew = (writer: Writer, upTo: number, take: number) => number | undefined

export type Renewal = {
  /** Whether some are still as they were. */
  readonly isUnderWay: () => boolean
  /** Renews everything now. */
  readonly finish: () => Promise<void>
}

/**
 * Renews, a few at a time and the newest first, what an older program wrote down. It goes on where it stopped, whichever
 * process does it, and nobody waits for it.
 */
export const createRenewals = ({ database, reportFailure }: Ports) => {
  const store = openRenewalStore(database.reader)
  let closed = false

  const start = (name: Renewed, renew: Renew): Renewal => {
    let isUnderWay = store.upTo(name) !== undefined
    const renewSome = (): void =>
      database.write((writer) => {
        // Read inside the transaction: another process may be at it, too.
        const upTo = store.upTo(name)
        const lowest = upTo === undefined ? undefined : renew(writer, upTo, AT_ONCE)
        store.renewedFrom(writer, name, lowest)
        isUnderWay = lowest !== undefined
      })
    const renewQuietly = async (): Promise<void> => {
      await pause(BEGIN_AFTER, undefined, { ref: false })
      try {
        while (isUnderWay && !closed) {
          await patiently(renewSome)
          await pause(PAUSE, undefined, { ref: false })
        }
      } catch (error) {
        reportFailure(error)
      }
    }
    if (isUnderWay) void renewQuietly()
    return {
      isUnderWay: () => isUnderWay,
      finish: async () => {
        while (isUnderWay) await patiently(renewSome)
      },
    }
  }

  return {
    start,
    close: (): void => {
      closed = true
    },
  }
}
export type Renewals = ReturnType<typeof createRenewals>
