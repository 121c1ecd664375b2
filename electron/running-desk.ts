import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from './desk.ts'
import type { ReopenDesk } from './desk-ports.ts'

/** What a running program needs for its desk. */
export type RunningDeskPorts = {
  /** @throws when it cannot be opened */
  readonly open: (reopen: ReopenDesk) => Desk
  /** Lets pages reach a desk. @returns what ends that, and all their calls */
  readonly attach: (desk: Desk) => () => void
  /** Begins what a desk does by itself, once pages can reach it. */
  readonly begin: (desk: Desk) => void
  /** Has every window begin anew, as nothing that it shows is of this desk any more. */
  readonly reloadWindows: () => void
  /** Told why a desk that was closed for some work cannot be opened any more. */
  readonly giveUp: (error: unknown) => void
}

/** For calls that were told to end just now: what they still do, they do at a desk that is open. */
const LAST_CALLS_MILLISECONDS = 50

/** The desk of a running program, which can be closed for work on its folder and opened again in the same windows. */
export const createRunningDesk = (ports: RunningDeskPorts) => {
  let detach: (() => void) | undefined
  let desk: Desk | undefined
  let hasEnded = false
  let reopening: Promise<void> = Promise.resolve()

  const letGo = (): void => {
    detach?.()
    detach = undefined
  }
  const close = (): void => {
    letGo()
    desk?.close()
    desk = undefined
  }
  const open = (): Desk => {
    desk = ports.open(reopen)
    detach = ports.attach(desk)
    return desk
  }
  const openAgain = (): void => {
    if (hasEnded) return
    try {
      const opened = open()
      ports.reloadWindows()
      ports.begin(opened)
    } catch (error) {
      ports.giveUp(error)
    }
  }
  const reopenNow = async (work: () => void | Promise<void>): Promise<void> => {
    letGo()
    await pause(LAST_CALLS_MILLISECONDS)
    close()
    try {
      await work()
    } finally {
      openAgain()
    }
  }
  // Whoever comes second works on what the first has left.
  const reopen: ReopenDesk = (work) => {
    reopening = reopening.catch(() => undefined).then(() => reopenNow(work))
    return reopening
  }

  return {
    /** Opens the desk for the first time; what it does by itself has to be begun by `begin`. @throws when it cannot be opened */
    open,
    /** The desk that is open, if there is one at this moment. */
    current: (): Desk | undefined => desk,
    reopen,
    /** Closes it for good. */
    end: (): void => {
      hasEnded = true
      close()
    },
  }
}
