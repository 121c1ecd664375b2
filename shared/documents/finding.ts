import type { RuleCode } from '../api-error.ts'

/** Why a file is not taken. Each has a sentence, `finding_…`. */
export type FindingReason =
  | 'empty'
  | 'too_large'
  | 'html'
  | 'svg'
  | 'archive'
  | 'program'
  | 'for_printer'
  | 'office'
  | 'unknown'
  | 'other_format'
  | 'cut_off'
  | 'damaged'
  | 'leading'
  | 'trailing'
  | 'also_archive'
  | 'too_wide'
  | 'too_many_pixels'
  | 'too_many_frames'
  | 'script'
  | 'embedded_file'
  | 'launches'
  | 'calls_out'
  | 'form'
  | 'media'
  | 'encrypted'
  | 'uncheckable'
  /** The screen's own: a file that the system would not let it read. */
  | 'unreadable'

/** What stands against a file, and what the sentence about it may speak of. */
export type Finding = {
  readonly reason: FindingReason
  readonly code: RuleCode
  /** Values for the sentence: the format that was said, the one that it is, the limit that was passed. */
  readonly values: Readonly<Record<string, string | number>>
}
