import { readDecimal } from '#ui/fields/decimal.ts'

/** What a form says: a text for each place that something is written at, as in `contact.first_name`. */
export type Texts = Readonly<Record<string, string>>

type JsonObject = { readonly [name: string]: Json | undefined }
type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** What is sent: objects of texts and numbers. */
export type Written = { readonly [name: string]: Written | string | number }

/** The texts and numbers of an object, each by its place. */
export const textsOf = (value: JsonObject): Texts => Object.fromEntries(entriesOf(value, ''))

const entriesOf = (value: JsonObject, under: string): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    const place = `${under}${name}`
    if (typeof inner === 'string' || typeof inner === 'number') return [[place, String(inner)] as const]
    return isObject(inner) ? entriesOf(inner, `${place}.`) : []
  })

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isObjectWritten = (value: Written[string] | undefined): value is Written => typeof value === 'object'

/**
 * The object that the texts write; what is left empty is not given. A number that cannot be read stays text, so that
 * it is refused by its name.
 */
export const writtenIn = (texts: Texts, numbers: ReadonlySet<string>): Written =>
  Object.entries(texts).reduce<Written>((object, [place, text]) => {
    const typed = text.trim()
    if (typed === '') return object
    return withValueAt(object, place.split('.'), numbers.has(place) ? (readDecimal(typed) ?? typed) : typed)
  }, {})

const withValueAt = (
  object: Written,
  [step = '', ...rest]: readonly string[],
  value: string | number,
): Written => {
  const inner = object[step]
  return {
    ...object,
    [step]: rest.length === 0 ? value : withValueAt(isObjectWritten(inner) ? inner : {}, rest, value),
  }
}
