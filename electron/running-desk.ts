import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from './desk.ts'
import type { ReopenDesk } from './desk-ports.ts'
import type { ServePorts } from './trpc/ipc-handler.ts'

/** What answers the calls of pages. */
export type Answering = Pick<ServePorts, 'router' | 'createContext'>

/** What a running program needs for its desk. */
export type RunningDeskPorts = {
  /** @throws when it cannot be opened */
  readonly open: (reopen: ReopenDesk) => Desk
  /** What pages are answered with where it cannot be opened, or is not wanted (`why` is nothing then); `undefined` for nothing. */
  readonly openRecovery: (why: unknown, openDesk: () => Promise<void>) => Answering | undefined
  /** Lets pages reach what answers them. @returns what ends that, and all their calls */
  readonly attach: (answering: Answering) => () => void
  /** Begins what a desk does by itself, once pages can reach it. */
  readonly begin: (desk: Desk) => void
  /** Has every window begin anew, as nothing that it shows is of this desk any more. */
  readonly reloadWindows: () => void
  readonly reportBug: (error: unknown) => void
  /** Told why a desk that was closed for some work cannot be opened any more. */
  readonly giveUp: (error: unknown) => void
}

/** For calls that were told to end just now: what they still do, they do at a desk that is open. */
const LAST_CALLS_MILLISECONDS = 50

const nothing = async (): Promise<void> => undefined

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
    // One that cannot be closed is not to be closed once more.
    const closing = desk
    desk = undefined
    closing?.close()
  }
  const recover = (why?: unknown): boolean => {
    const answering = ports.openRecovery(why, () => reopen(nothing))
    if (answering) detach = ports.attach(answering)
    return answering !== undefined
  }
  const open = (): Desk | undefined => {
    try {
      desk = ports.open(reopen)
      detach = ports.attach(desk)
      return desk
    } catch (error) {
      if (!recover(error)) throw error
      ports.reportBug(error)
      return undefined
    }
  }
  const openAgain = (): void => {
    if (hasEnded) return
    try {
      const opened = open()
      ports.reloadWindows()
      if (opened) ports.begin(opened)
    } catch (error) {
      ports.giveUp(error)
    }
  }
  const reopenNow = async (work: () => void | Promise<void>): Promise<void> => {
    letGo()
    await pause(LAST_CALLS_MILLISECONDS)
    try {
      close()
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
    /**
     * Opens the desk for the first time; what it does by itself has to be begun by `begin`. Nothing where its records are
     * damaged, and pages are answered with what can be done about that.
     * @throws when something else is in the way
     */
    open,
    /** Closes the desk, and lets windows say what can be done about its records. */
    recover: async (): Promise<void> => {
      letGo()
      await pause(LAST_CALLS_MILLISECONDS)
      close()
      if (!hasEnded && recover()) ports.reloadWindows()
    },
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
