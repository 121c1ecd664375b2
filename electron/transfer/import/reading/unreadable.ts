import { type Refusal, refuse } from '#shared/api-error.ts'

/** The refusal of a file that cannot be read at all, with a sentence on why. */
export const unreadable = (message: string): Refusal =>
  refuse('validation_error', { property: '$.file', code: 'invalid_format', message })

export const tooLargeToRead = (message: string): Refusal =>
  refuse('validation_error', { property: '$.file', code: 'file_too_large', message })
