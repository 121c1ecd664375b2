import type { RuleCode } from '../../api-error.ts'
import type { Finding, FindingReason } from '../finding.ts'

const codes: Readonly<Record<FindingReason, RuleCode>> = {
  empty: 'invalid_format',
  too_large: 'file_too_large',
  html: 'invalid_format',
  svg: 'invalid_format',
  archive: 'invalid_format',
  program: 'invalid_format',
  for_printer: 'invalid_format',
  office: 'invalid_format',
  unknown: 'invalid_format',
  other_format: 'invalid_format',
  cut_off: 'invalid_format',
  damaged: 'invalid_format',
  leading: 'invalid_format',
  trailing: 'invalid_format',
  also_archive: 'invalid_format',
  too_wide: 'value_too_large',
  too_many_pixels: 'value_too_large',
  too_many_frames: 'value_too_large',
  script: 'invalid_value',
  embedded_file: 'invalid_value',
  launches: 'invalid_value',
  calls_out: 'invalid_value',
  form: 'invalid_value',
  media: 'invalid_value',
  encrypted: 'invalid_value',
  uncheckable: 'invalid_value',
  unreadable: 'invalid_format',
}

/** Whether a word is one of the reasons. */
export const isFindingReason = (word: unknown): word is FindingReason =>
  typeof word === 'string' && Object.hasOwn(codes, word)

/** A finding under the contract's code for it. */
export const found = (reason: FindingReason, values: Finding['values']): Finding => ({
  reason,
  code: codes[reason],
  values,
})
