import type { Dice } from '#electron/seed/dice.ts'

/** How much of it is done: a little of everything within `npm test`, the short form, the long one. */
export type Depth = 'brief' | 'short' | 'long'

/** What went wrong: something acknowledged is gone, something does not fit together, or a program fell over. */
export type Fault = { readonly kind: 'lost' | 'corrupt' | 'crash'; readonly what: string }

/** What a row is done with. */
export type Run = {
  readonly depth: Depth
  /** How often, where the row counts: by its depth. */
  readonly rounds: number
  readonly dice: Dice
  /** A folder of its own, that goes away afterwards. */
  readonly scratch: string
  /** How the program is broken on purpose, to see that the row is not blind: see `breakage.ts`. */
  readonly breakage: string | undefined
  /** Says how far it is. */
  readonly progress: (text: string) => void
}

/** What came of a row. */
export type Outcome = {
  /** What was done, in figures: kills, changes that were acknowledged, records that were held against them. */
  readonly figures: Readonly<Record<string, number>>
  readonly faults: readonly Fault[]
  /** Why it was not done here. */
  readonly skipped?: string
}

export type Row = {
  readonly name: string
  readonly title: string
  readonly rounds: Readonly<Record<Depth, number>>
  /** Whether it mostly waits, so that it may run beside the others. */
  readonly isBeside?: boolean
  readonly run: (run: Run) => Promise<Outcome>
}

/** A row that cannot be done on this computer. */
export const skippedRow = (why: string): Outcome => ({ figures: {}, faults: [], skipped: why })
