import { apiErrorOf } from '#trpc/api-error.ts'
import { createStore } from '#ui/create-store.ts'
import { type AddingRow, canBeAdded, problemsOfRefusal, withProblems, withRow } from './adding.ts'
import type { ChosenDocument } from '../chosen-document.ts'
import { readChosenFile } from '../read-chosen-file.ts'

/** Files on their way to a shipment. */
export type AddingState = {
  readonly rows: readonly AddingRow[]
  /** How many files are still being read. */
  readonly reading: number
  readonly running: 'no' | 'yes' | 'stopping'
}

/** What came of adding them; nothing is tried while something is wrong with any of them. */
export type AddingEnd =
  | { readonly kind: 'wrong' }
  /** It is going on already. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'tried'; readonly added: number; readonly isNothingLeft: boolean }

/** More would only fill the memory: each is held there until it is added. */
export const MOST_FILES = 50

const nothing: AddingState = { rows: [], reading: 0, running: 'no' }

const readRow = async (file: File): Promise<AddingRow> => {
  const { document, bytes } = await readChosenFile(file)
  const taken = document.finding === undefined ? bytes : undefined
  const sha256 = taken && (await sha256Of(taken))
  return { document, bytes: taken, sha256, status: 'waiting', problems: {} }
}

/** Keeps files that are to be added: reads them, lets them be described, and adds one after the other. */
export const createAddingList = (add: (document: ChosenDocument, bytes: Uint8Array) => Promise<unknown>) => {
  const { get, change, use } = createStore(nothing)
  const set = (changed: Partial<AddingState>): void => change((state) => ({ ...state, ...changed }))
  const setRow = (id: string, changed: Partial<AddingRow>): void =>
    set({ rows: withRow(get().rows, id, changed) })

  let filling = {}
  const read = async (files: readonly File[]): Promise<void> => {
    const mine = filling
    set({ reading: get().reading + files.length })
    for (const file of files) {
      const row = await readRow(file)
      if (filling !== mine) return
      set({ rows: [...get().rows, row], reading: get().reading - 1 })
    }
  }
  const addRow = async ({ document, bytes }: AddingRow): Promise<boolean> => {
    setRow(document.id, { status: 'adding', problems: {} })
    try {
      await add(document, bytes ?? new Uint8Array())
      setRow(document.id, { status: 'added', bytes: undefined })
      return true
    } catch (error) {
      setRow(document.id, { status: 'refused', problems: problemsOfRefusal(apiErrorOf(error)) })
      return false
    }
  }
  const addAll = async (): Promise<number> => {
    set({ running: 'yes' })
    let added = 0
    for (const row of get().rows.filter(canBeAdded)) {
      if (get().running === 'stopping') break
      if (await addRow(row)) added += 1
    }
    set({ running: 'no' })
    return added
  }
  return {
    get,
    use,
    /** Reads further files. @returns whether there was room for all of them */
    take: (files: readonly File[]): boolean => {
      const room = Math.max(0, MOST_FILES - get().rows.length - get().reading)
      if (room > 0) void read(files.slice(0, room))
      return files.length <= room
    },
    /** What somebody says of a document takes back what was wrong with it. */
    describe: (document: ChosenDocument): void => setRow(document.id, { document, problems: {} }),
    leaveOut: (id: string): void => set({ rows: get().rows.filter(({ document }) => document.id !== id) }),
    /** Adds whatever can be, unless something is wrong with any of it at that moment (milliseconds since 1970). */
    add: async (now: number): Promise<AddingEnd> => {
      if (get().running !== 'no') return { kind: 'busy' }
      const rows = withProblems(get().rows, now)
      set({ rows })
      if (rows.some((row) => canBeAdded(row) && Object.keys(row.problems).length > 0))
        return { kind: 'wrong' }
      const added = await addAll()
      const isNothingLeft = get().reading === 0 && get().rows.every(({ status }) => status === 'added')
      return { kind: 'tried', added, isNothingLeft }
    },
    /** What is being added is finished, nothing after it is begun. */
    stop: (): void => {
      if (get().running === 'yes') set({ running: 'stopping' })
    },
    clear: (): void => {
      filling = {}
      set(nothing)
    },
  }
}
export type AddingList = ReturnType<typeof createAddingList>

/** The SHA-256 of some bytes in hexadecimal digits, as the desk names its files. */
const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  // Over memory of its own: what may be shared between threads is not hashed.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
