import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, fdatasyncSync, openSync } from 'node:fs'

type Work = { isGoingOn: boolean }

/** The log of a connection, as far as this needs it. */
type Ports = {
  /** Brings the log onto the disk, as far as it was written by then. @throws what the disk says */
  readonly sync: () => void
  /** Moves the log into the file. @returns whether nothing of it is left that is needed */
  readonly moveLog: () => boolean
}

/**
 * Commits that leave the disk for later, so that several wait for it once, together. Each is whole at once, and other
 * processes see it; nobody may be told of it before `sync` has come back.
 */
export const createDeferredSync = ({ sync, moveLog }: Ports) => {
  const works = new AsyncLocalStorage<Work>()
  let isOwed = false
  let failure: { readonly error: unknown } | undefined

  /**
   * Once the disk has failed there may be a hole in the log, behind which a power cut would leave nothing of what is
   * committed from then on: all of it has to lie in the file before.
   */
  const mend = (): void => {
    if (!failure) return
    if (!moveLog()) throw failure.error
    failure = undefined
    isOwed = false
  }

  return {
    /** Does work whose commits leave the disk for later; what it leaves behind to go on by itself waits again once it has ended. */
    run: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const running: Work = { isGoingOn: true }
      try {
        return await works.run(running, work)
      } finally {
        running.isGoingOn = false
      }
    },

    /** Whether what is asked for now is part of such work. */
    isDeferred: (): boolean => works.getStore()?.isGoingOn === true,

    /** A commit has left the disk for later. */
    owe: (): void => void (isOwed = true),

    /** Waits for the disk, if any commit has not. @throws what the disk says: nothing of it counts as written then */
    sync: (): void => {
      mend()
      if (!isOwed) return
      try {
        sync()
        isOwed = false
      } catch (error) {
        failure = { error }
        throw error
      }
    },

    /** Before anything is committed: makes up for a disk that has failed. @throws what it said, as long as that cannot be done */
    mend,
  }
}

/** Brings the content of a file onto the disk. */
export const syncContent = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fdatasyncSync(file)
  } finally {
    closeSync(file)
  }
}
