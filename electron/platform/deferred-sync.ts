import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

type Work = { isGoingOn: boolean }

/** The log of a connection, as far as this needs it. */
type Ports = {
  /** Brings the log onto the disk, as far as it was written by then. @throws what the disk says */
  readonly sync: () => void
  /** The same, while everybody else goes on. */
  readonly syncBeside: () => Promise<void>
  /** Moves the log into the file. @returns whether nothing of it is left that is needed */
  readonly moveLog: () => boolean
}

/**
 * Commits that leave the disk for later, so that several wait for it once, together. Each is whole at once, and other
 * processes see it; nobody may be told of it before `sync` has come back.
 */
export const createDeferredSync = ({ sync, syncBeside, moveLog }: Ports) => {
  const works = new AsyncLocalStorage<Work>()
  /** How many commits have left the disk for later, and how many of those lie on it by now. */
  let owed = 0
  let synced = 0
  let failure: { readonly error: unknown } | undefined

  /**
   * Once the disk has failed there may be a hole in the log, behind which a power cut would leave nothing of what is
   * committed from then on: all of it has to lie in the file before.
   */
  const mend = (): void => {
    if (!failure) return
    if (!moveLog()) throw failure.error
    failure = undefined
    synced = owed
  }
  const fail = (error: unknown): never => {
    failure = { error }
    throw error
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
    owe: (): void => void (owed += 1),

    /** Waits for the disk, if any commit has not. @throws what the disk says: nothing of it counts as written then */
    sync: (): void => {
      mend()
      if (owed === synced) return
      try {
        sync()
        synced = owed
      } catch (error) {
        fail(error)
      }
    },

    /** Has what was committed by now brought onto the disk, while others go on to commit. @throws what the disk says, as `sync` does */
    syncBeside: async (): Promise<void> => {
      mend()
      const upTo = owed
      if (upTo === synced) return
      try {
        await syncBeside()
        synced = Math.max(synced, upTo)
      } catch (error) {
        fail(error)
      }
    },

    /** Before anything is committed: makes up for a disk that has failed. @throws what it said, as long as that cannot be done */
    mend,
  }
}

/** Brings the content of a file onto the disk, while everybody else goes on. */
export const syncContentBeside = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
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
