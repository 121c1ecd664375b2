import { z } from 'zod'
import { tidyRequest } from '../../shared/tidy.ts'

/**
 * The same schema for input as it is met in the wild: property names in any case, `null` for "not given".
 * To the caller in this program it keeps the type of the schema.
 */
export const tidied = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .custom<z.input<Schema>>(() => true)
    .transform((given): unknown => tidyRequest(given).value)
    .pipe(schema)
