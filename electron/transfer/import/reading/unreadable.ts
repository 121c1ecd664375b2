import { type Refusal, refuse } from '#shared/api-error.ts'
import type { Sentence } from '#shared/texts/sentences.ts'

/** The refusal of a file that cannot be read at all, and why. */
export const unreadable = (sentence: Sentence): Refusal =>
  refuse('validation_error', { property: '$.file', code: 'invalid_format', sentence })

export const tooLargeToRead = (sentence: Sentence): Refusal =>
  refuse('validation_error', { property: '$.file', code: 'file_too_large', sentence })
