import { z } from 'zod'
import type { RuleCode } from '../api-error.ts'
import { inCapitals } from '../contract/properties.ts'
import { countryCodes, toAlpha2 } from '../places/countries.ts'

/*
 * The smallest pieces of the contract's shapes. Where a rule has a code of its own, the code stands in the place
 * of zod's message: `problemsOf` reads it there and writes the sentence for people.
 */
const broken = (code: RuleCode) => ({ error: code })

/** A text that has to be there and say something. */
export const requiredText = (max: number) =>
  z.string().regex(/\S/u, broken('required_property_missing')).max(max)

/** A text that may be left out, but not be empty. */
export const filledText = (max: number) => z.string().min(1).max(max).exactOptional()

/** A text that may be left out or be empty. */
export const freeText = (max: number) => z.string().max(max).exactOptional()

/**
 * One of a closed list of words: trimmed, matched without regard to case, kept in lower case.
 * @param spellings other words that are met for one of the list
 */
export const word = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  code: RuleCode,
  spellings: ReadonlyMap<string, Words[number]> = new Map(),
) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .overwrite((text) => spellings.get(text) ?? text)
    .refine((text) => text !== '', { ...broken('required_property_missing'), abort: true })
    .pipe(z.enum(words, broken(code)))

/** A moment: ISO 8601 with an offset; kept as it was written. */
export const dateTime = z.iso.datetime({ offset: true })

const countries: ReadonlySet<string> = new Set(countryCodes)

/** A two-letter country, kept in capitals. */
export const country = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => text !== '', { ...broken('required_property_missing'), abort: true })
  .refine((text) => countries.has(text), broken('invalid_country_code'))
  .meta(inCapitals)

/** A two- or three-letter country, kept as two capitals. */
export const countryOfOrigin = z
  .string()
  .trim()
  .toUpperCase()
  .overwrite(toAlpha2)
  .refine((text) => countries.has(text), broken('invalid_country_code'))
  .meta(inCapitals)

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** A currency of ISO 4217, kept in capitals. */
export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => text !== '', { ...broken('required_property_missing'), abort: true })
  .refine((text) => currencies.has(text), broken('invalid_currency'))
  .meta(inCapitals)

const LARGEST_WITH_DECIMALS = 1e15

/** Five decimals are what the contract keeps of amounts, weights and lengths. */
const toFiveDecimals = (number: number): number =>
  Math.abs(number) < LARGEST_WITH_DECIMALS ? Number(number.toFixed(5)) : number

/** How much money, how heavy, how long: above zero, kept to five decimals. */
export const measure = z.number().overwrite(toFiveDecimals).gt(0)

/** Space, and what takes none: zero-width signs, marks of direction and of byte order come along from web pages. */
const invisible = /[\s\p{Z}\p{Cc}\p{Cf}]/u

/** A text without what nobody sees before and after it. */
const withoutInvisibleEnds = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && invisible.test(text.charAt(start))) start += 1
  while (end > start && invisible.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** What may stand unquoted before the sign: the signs of RFC 5322, and of RFC 6531 what is not ASCII and can be seen. */
const atom = String.raw`(?:[\w!#$%&'*+/=?^\x60{|}~-]|[^\p{ASCII}\p{Z}\p{C}])+`
/** A part of a domain, in letters of any script; a hyphen stands inside of it. */
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`
/** The last part of a domain is no number. */
const lastLabel = String.raw`(?=[\p{L}\p{M}\p{N}-]*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]`
const address = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${lastLabel}$`, 'u')

/** Whether the text is an e-mail address, with letters of any script on both sides of its sign (RFC 6531). */
const isEmailAddress = (text: string): boolean => address.test(text)

/** An e-mail address of at most `max` characters. */
export const email = (max: number) =>
  z.string().overwrite(withoutInvisibleEnds).max(max).refine(isEmailAddress, broken('invalid_email'))

/** An e-mail address that has to be there. */
export const requiredEmail = (max: number) =>
  z
    .string()
    .overwrite(withoutInvisibleEnds)
    .regex(/\S/u, { ...broken('required_property_missing'), abort: true })
    .max(max)
    .refine(isEmailAddress, broken('invalid_email'))

/** A range of days or hours; which ends may be left out is a rule, not a shape. */
export const dateRange = z.strictObject({
  start: dateTime.exactOptional(),
  end: dateTime.exactOptional(),
})
export type DateRange = z.output<typeof dateRange>
