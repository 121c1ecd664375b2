import { createStore } from '#ui/create-store.ts'
import { ownValue } from '#shared/own-value.ts'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { createKeeper, whenPageGoes } from '#ui/form/keeper.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import type { Filling, FillingStore } from '#ui/form/filling.ts'
import { type Drafts, isEmpty, noDrafts, readDrafts, withForm } from '../model/drafts.ts'
import { newCarrier } from '../model/edits.ts'
import type { CarrierForm } from '../model/form.ts'
import { formOf } from '../model/form-of-carrier.ts'

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

/**
 * Holds what is not saved yet for as long as the window is open, whatever page it shows, and on disk beyond that.
 */
const createDraftStore = () => {
  const { get, change, subscribe } = createStore<Changes>({
    drafts: noDrafts,
    problems: {},
    isRead: false,
    hasFailed: false,
  })
  let ports: DraftPorts | undefined
  const set = (part: Partial<Changes>): void => change((changes) => ({ ...changes, ...part }))
  const keeper = createKeeper(() => {
    if (ports === undefined) return
    const { drafts } = get()
    const written = isEmpty(drafts) ? ports.discard() : ports.write(drafts)
    written.then(
      () => get().hasFailed && set({ hasFailed: false }),
      () => set({ hasFailed: true }),
    )
  })

  return {
    get,
    subscribe,
    /** Reads what was kept, the first time that it is asked to. */
    open: async (newPorts: DraftPorts): Promise<void> => {
      if (ports !== undefined) return
      ports = newPorts
      whenPageGoes(keeper.now)
      const kept = await newPorts.read().then(readDrafts, () => noDrafts)
      set({ drafts: kept, isRead: true })
    },
    change: (drafts: Drafts): void => {
      set({ drafts })
      keeper.later()
    },
    setProblems: (key: string, problems: readonly LocatedProblem[]): void =>
      set({ problems: { ...get().problems, [key]: problems } }),
    /** Writes at once what has not been written yet. */
    keep: keeper.now,
  }
}

/** One for the window: a page that comes and goes must not lose what was typed into it. */
export const draftStore = createDraftStore()

const none: readonly LocatedProblem[] = []

/** What is typed of one carrier: its draft, or, while nothing was changed, what is saved. */
export const fillingOf = (key: string, carrier: Carrier | undefined): FillingStore<CarrierForm> => {
  let last: Filling<CarrierForm> | undefined
  const get = (): Filling<CarrierForm> => {
    const { drafts, problems: all } = draftStore.get()
    const form = ownValue(drafts.carriers, key) ?? (carrier ? formOf(carrier) : newCarrier)
    const problems = ownValue(all, key) ?? none
    if (last?.form !== form || last.problems !== problems) last = { form, problems }
    return last
  }
  return {
    get,
    subscribe: draftStore.subscribe,
    change: (next) => {
      const { drafts } = draftStore.get()
      // A field may still have its last word after its carrier was discarded.
      if (!carrier && !ownValue(drafts.carriers, key)) return
      const before = get()
      const { form, problems } = next(before)
      if (problems !== before.problems) draftStore.setProblems(key, problems)
      if (form !== before.form) draftStore.change(withForm(drafts, key, { form, carrier }))
    },
  }
}
