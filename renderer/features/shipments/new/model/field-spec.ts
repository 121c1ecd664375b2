import { readDecimal } from '#ui/fields/decimal.ts'
import { type Json, type JsonObject, type Place, valueAt, withoutValueAt, withValueAt } from './json.ts'

/**
 * What a field of the form stands for: its place in the request, how it is read, and the most characters that
 * the contract lets it have. A `code` is in capitals; a `word` is one of a closed list; a `moment` is a date.
 */
export type FieldSpec = {
  readonly place: Place
  readonly max?: number
} & (
  | { readonly kind: 'text' | 'number' | 'code' | 'moment' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
)

export type FieldSpecs<Name extends string> = Readonly<Record<Name, FieldSpec>>
type AnySpecs = Readonly<Partial<Record<string, FieldSpec>>>
export type FieldTexts<Name extends string> = Readonly<Record<Name, string>>

export const text = (max: number | undefined, ...place: Place): FieldSpec => ({
  kind: 'text',
  place,
  ...(max !== undefined && { max }),
})
export const number = (...place: Place): FieldSpec => ({ kind: 'number', place })
export const code = (...place: Place): FieldSpec => ({ kind: 'code', place })
export const moment = (...place: Place): FieldSpec => ({ kind: 'moment', place })
export const wordOf = (words: readonly string[], ...place: Place): FieldSpec => ({
  kind: 'word',
  words,
  place,
})

const isMoment = (written: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/u.test(written) && !Number.isNaN(Date.parse(written))

/** What a field shows of a value, or undefined when it cannot show it: then the form only carries the value. */
const textOfValue = (spec: FieldSpec, value: Json | undefined): string | undefined => {
  if (typeof value === 'number')
    return spec.kind === 'text' || spec.kind === 'number' ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  switch (spec.kind) {
    case 'text':
    case 'number':
      return value
    case 'code':
      return value.trim().toUpperCase()
    case 'moment':
      return isMoment(value) ? value : undefined
    case 'word':
      return spec.words.find((word) => word === value.trim().toLowerCase())
  }
}

/** What a field asks for; a number that cannot be read stays text, so that it is refused by its name. */
const valueOfText = (spec: FieldSpec, typed: string): Json =>
  spec.kind === 'number' ? (readDecimal(typed) ?? typed) : typed.trim()

/** Takes from an object what the fields can show; the rest is carried along unseen. */
export const takeFields = (
  specs: AnySpecs,
  object: JsonObject,
): { readonly texts: Readonly<Record<string, string>>; readonly carried: JsonObject } => {
  const shown = Object.entries(specs).flatMap(([name, spec]) => {
    if (spec === undefined) return []
    const shownText = textOfValue(spec, valueAt(object, spec.place))
    return shownText === undefined ? [] : [{ name, place: spec.place, shownText }]
  })
  return {
    texts: Object.fromEntries(shown.map(({ name, shownText }) => [name, shownText])),
    carried: shown.reduce((rest, { place }) => withoutValueAt(rest, place), object),
  }
}

/** Puts what the fields say into what is carried along; a filled field wins over what is carried in its place. */
export const putFields = (
  specs: AnySpecs,
  texts: Readonly<Record<string, string>>,
  carried: JsonObject,
): JsonObject =>
  Object.entries(specs).reduce((object, [name, spec]) => {
    const typed = texts[name] ?? ''
    return spec !== undefined && isFilled(typed)
      ? withValueAt(object, spec.place, valueOfText(spec, typed))
      : object
  }, carried)

export const isFilled = (typed: string): boolean => typed.trim() !== ''
