import type { Sentence } from '../texts/sentences.ts'

/** What becomes of what a printer is sent now, as far as the system knows; `refuses`: the system takes nothing for it. */
export type SystemPrinterState = 'ready' | 'busy' | 'out_of_paper' | 'stopped' | 'refuses'

/** A printer that this computer prints with. */
export type SystemPrinter = {
  /** What the system knows it by. */
  readonly name: string
  /** What people call it. */
  readonly description: string
  /** Whether it is the one that is taken where none is named; some systems do not tell. */
  readonly is_default?: boolean
  readonly state?: SystemPrinterState
}

/** By name; where they cannot be listed, why not, in English and as code and values. */
export type SystemPrinters = {
  readonly items: readonly SystemPrinter[]
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}
