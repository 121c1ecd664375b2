import { z } from 'zod'
import { Refusal } from '../../shared/api-error.ts'
import { tidyRequest } from '../../shared/tidy.ts'

/**
 * The same schema for input as it is met in the wild: property names in any case, `null` for "not given".
 * To the caller in this program it keeps the type of the schema.
 */
export const tidied = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .custom<z.input<Schema>>(() => true)
    .transform((given): unknown => {
      const { value, problems } = tidyRequest(given)
      if (problems.length > 0) throw new Refusal('validation_error', problems)
      return value
    })
    .pipe(schema)
