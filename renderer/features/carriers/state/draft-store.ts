import { type Drafts, isEmpty, noDrafts, readDrafts } from '../model/drafts.ts'
import type { LocatedProblem } from '../model/field-of-path.ts'

/** What is known of unsaved changes: themselves, and what the desk had against those that it refused. */
export type Changes = {
  readonly drafts: Drafts
  readonly problems: Readonly<Record<string, readonly LocatedProblem[]>>
  readonly isRead: boolean
  /** Whether what was changed last could not be kept on disk. */
  readonly hasFailed: boolean
}

/** Reads and writes drafts where they outlast the program. */
export type DraftPorts = {
  readonly read: () => Promise<unknown>
  readonly write: (drafts: Drafts) => Promise<unknown>
  readonly discard: () => Promise<unknown>
}

/** While something is typed, it is written once every so many milliseconds: that much a power cut may take. */
const PAUSE = 400

/**
 * Holds what is not saved yet for as long as the window is open, whatever page it shows, and on disk beyond that.
 */
const createDraftStore = () => {
  let changes: Changes = { drafts: noDrafts, problems: {}, isRead: false, hasFailed: false }
  let ports: DraftPorts | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const set = (change: Partial<Changes>): void => {
    changes = { ...changes, ...change }
    for (const listener of listeners) listener()
  }

  const keep = (): void => {
    if (timer === undefined || ports === undefined) return
    clearTimeout(timer)
    timer = undefined
    const written = isEmpty(changes.drafts) ? ports.discard() : ports.write(changes.drafts)
    written.then(
      () => changes.hasFailed && set({ hasFailed: false }),
      () => set({ hasFailed: true }),
    )
  }

  return {
    get: (): Changes => changes,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Reads what was kept, the first time that it is asked to. */
    open: async (given: DraftPorts): Promise<void> => {
      if (ports !== undefined) return
      ports = given
      addEventListener('pagehide', keep)
      addEventListener('beforeunload', keep)
      const kept = await given.read().then(readDrafts, () => noDrafts)
      set({ drafts: kept, isRead: true })
    },
    change: (drafts: Drafts): void => {
      set({ drafts })
      timer ??= setTimeout(keep, PAUSE)
    },
    setProblems: (key: string, problems: readonly LocatedProblem[]): void =>
      set({ problems: { ...changes.problems, [key]: problems } }),
    /** Writes at once what has not been written yet. */
    keep,
  }
}
export type DraftStore = ReturnType<typeof createDraftStore>

/** One for the window: a page that comes and goes must not lose what was typed into it. */
export const draftStore = createDraftStore()
