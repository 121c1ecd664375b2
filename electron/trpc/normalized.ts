import { z } from 'zod'
import { Refusal } from '#shared/api-error.ts'
import { type Normalized, normalizeRequest } from '#shared/normalize.ts'

/**
 * The same schema for input as it is met in the wild: property names in any case, `null` for "not given".
 * To the caller in this program it keeps the type of the schema.
 */
export const normalized = <Schema extends z.ZodType>(schema: Schema) => normalizedBy(schema, normalizeRequest)

/** The same, but for one property that is handed on as it was given: whoever reads it tells of its problems. */
export const normalizedExcept = <Schema extends z.ZodType>(property: string, schema: Schema) =>
  normalizedBy(schema, (given) => normalizeExcept(property, given))

const normalizedBy = <Schema extends z.ZodType>(schema: Schema, normalize: (input: unknown) => Normalized) =>
  z
    .custom<z.input<Schema>>(() => true)
    .transform((given): unknown => {
      const { value, problems } = normalize(given)
      if (problems.length > 0) throw new Refusal('validation_error', problems)
      return value
    })
    .pipe(schema)

const normalizeExcept = (property: string, given: unknown): Normalized => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return normalizeRequest(given)
  const isHeld = ([name, value]: readonly [string, unknown]): boolean =>
    name.toLowerCase() === property && value !== null && value !== undefined
  const entries: (readonly [string, unknown])[] = Object.entries(given)
  const held = entries.find(isHeld)
  if (!held) return normalizeRequest(given)
  // Something stands in its place meanwhile, so that a name that is given twice is still noticed.
  const { value, problems } = normalizeRequest(
    Object.fromEntries(entries.map((entry) => (isHeld(entry) ? [entry[0], true] : entry))),
  )
  return { value: Object.assign({}, value, { [property]: held[1] }), problems }
}
