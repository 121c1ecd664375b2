import { readDecimal } from '../../../ui/fields/decimal.ts'

/** What a form says: a text for each place that something is written at, as in `contact.first_name`. */
export type Texts = Readonly<Record<string, string>>

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }
/** What is sent: objects of texts and numbers. */
export type Written = { readonly [name: string]: Written | string | number }

/** The texts and numbers of an object, each by its place. */
export const textsOf = (value: { readonly [name: string]: Json | undefined }, under = ''): Texts =>
  Object.assign(
    {},
    ...Object.entries(value).map(([name, inner]): Texts => {
      const place = `${under}${name}`
      if (typeof inner === 'string' || typeof inner === 'number') return { [place]: String(inner) }
      return isObject(inner) ? textsOf(inner, `${place}.`) : {}
    }),
  )

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json | undefined } =>
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
