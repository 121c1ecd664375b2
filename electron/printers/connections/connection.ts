import type { LabelFormat, LabelResolution } from '#shared/labels/label.ts'
import type { LabelPaper } from '#shared/labels/label-paper.ts'
import type { Sentence, SentenceKey } from '#shared/texts/sentences.ts'

/** What a printer is given at once. */
export type PrinterSheet = {
  readonly bytes: Uint8Array
  /** What a file of it is called. */
  readonly name: string
  readonly format: LabelFormat
  readonly size: LabelPaper
  readonly dpi: LabelResolution
}

/** A printer that has answered and waits for one sheet. */
export type Connection = {
  /** Resolves once the printer took all of it. @throws ConnectionFailure */
  readonly send: (sheet: PrinterSheet) => Promise<void>
  /** Lets go of the printer without having sent anything. */
  readonly drop: () => void
}

/** How long a printer is waited for, in milliseconds. */
export type ConnectionTimes = {
  /** Until it answers. */
  readonly answer: number
  /** While it takes nothing. */
  readonly silence: number
  /** How long it is watched for hanging up once all is sent: one that does by itself has not taken it. */
  readonly watch: number
}

/**
 * What becomes of a sheet that was not printed. `waits`: it is none of its fault, and it is tried again. `unsure`: the printer may
 * have got all of it nevertheless. `failed`: it could never be printed that way, however often it were tried.
 */
export type Fate = 'waits' | 'unsure' | 'failed'

/** What kept a sheet from being printed, in words. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure'
  readonly sentence: Sentence
  readonly fate: Fate

  constructor(key: SentenceKey, values: Sentence['values'] = {}, fate: Fate = 'waits') {
    super(key)
    this.sentence = { key, values }
    this.fate = fate
  }
}
