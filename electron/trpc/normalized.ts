import { z } from 'zod'
import { Refusal } from '#shared/api-error.ts'
import { type Normalized, normalizeRequest } from '#shared/normalize.ts'

/**
 * The same schema for input as it is met in the wild: property names in any case, `null` for "not given".
 * To the caller in this program it keeps the type of the schema.
 */
export const normalized = <Schema extends z.ZodType>(schema: Schema) => normalizedBy(schema, normalizeRequest)

/** The same, but for one property that is handed on as it came: whoever reads it tells of its problems. */
export const normalizedExcept = <Schema extends z.ZodType>(property: string, schema: Schema) =>
  normalizedBy(schema, (input) => normalizeExcept(property, input))

/**
 * Input that is handed on as it came, typed for the caller: the service reads it itself, as its rules report on what
 * can be read although something else is wrong.
 */
export const unread = <Input>() => z.custom<Input>(() => true)

const normalizedBy = <Schema extends z.ZodType>(schema: Schema, normalize: (input: unknown) => Normalized) =>
  unread<z.input<Schema>>()
    .transform((input): unknown => {
      const { value, problems } = normalize(input)
      if (problems.length > 0) throw new Refusal('validation_error', problems)
      return value
    })
    .pipe(schema)

const normalizeExcept = (property: string, input: unknown): Normalized => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return normalizeRequest(input)
  const isExcepted = ([name, value]: readonly [string, unknown]): boolean =>
    name.toLowerCase() === property && value !== null && value !== undefined
  const entries: (readonly [string, unknown])[] = Object.entries(input)
  const excepted = entries.find(isExcepted)
  if (!excepted) return normalizeRequest(input)
  // Something stands in its place meanwhile, so that a name that is given twice is still noticed.
  const { value, problems } = normalizeRequest(
    Object.fromEntries(entries.map((entry) => (isExcepted(entry) ? [entry[0], true] : entry))),
  )
  return { value: Object.assign({}, value, { [property]: excepted[1] }), problems }
}
