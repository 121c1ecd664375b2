import { z } from 'zod'
import { refuse, type Refusal } from './api-error.ts'

/** How many records of one kind a desk offers: shipping locations, or package sizes. */
export const MOST_RECORDS = 1_000

/** What a record of the customer's own, such as a shipping location, is known by. */
export const recordReference = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .max(50)

export const byRecordReference = z.strictObject({ reference: recordReference })

/** The answer where there are as many as there may be. */
export const tooManyRecords = (limit = MOST_RECORDS): Refusal =>
  refuse('validation_error', {
    code: 'too_many_elements',
    sentence: { key: 'too_many_records', values: { limit } },
  })
