import { COUNTRIES } from 'postal-code-checker'
import { codesOfCountry } from './countries.ts'
import { otherCountryCodes } from './other-country-names.ts'
import { formsInstead, furtherForms, prefixesOfOthers } from './postal-code-forms.ts'

type Forms = {
  readonly patterns: readonly RegExp[]
  /** Codes as they are written, by what is a letter in them and what a digit: `999 99` by `99999`. */
  readonly written: ReadonlyMap<string, string>
  /** The same, with their gaps and hyphens. */
  readonly shapes: ReadonlySet<string>
  /** What stands before them for the country: `D`, `DE`, `DEU`. */
  readonly prefixes: readonly string[]
  /** Whether they begin with the country's letters, which people leave out: `LV-1010`. */
  readonly isPrefixed: boolean
}

type KnownForms = Readonly<
  Record<string, { readonly patterns: readonly string[]; readonly example: readonly string[] }>
>
const ofGoogle: KnownForms = COUNTRIES

/** Whether addresses of the country carry a postal code. */
export const hasPostalCodes = (country: string): boolean => formsOf(country) !== undefined

/** Whether the text is a postal code of the country, as people write it; true where the country has none. */
export const isPostalCode = (text: string, country: string): boolean =>
  !hasPostalCodes(country) || read(text, country) !== undefined

/**
 * A postal code as its country writes it: `ls11ba` is `LS1 1BA`, `D-01067` is `01067`, `１０００００１` is `100-0001`. What is
 * none, and what is of a country that has none, comes back as it was.
 */
export const writtenPostalCode = (text: string, country: string): string => read(text, country) ?? text

/** The place with its postal code as the country writes it. */
export const withWrittenPostalCode = <
  Place extends { readonly country_iso_code: string; readonly postal_code?: string },
>(
  place: Place,
): Place =>
  place.postal_code === undefined
    ? place
    : { ...place, postal_code: writtenPostalCode(place.postal_code, place.country_iso_code) }

const read = (text: string, country: string): string | undefined => {
  const forms = formsOf(country)
  if (!forms) return undefined
  // Most are written as they should be.
  if (forms.shapes.has(kindsIn(text)) && isOneOf(text, forms)) return text
  const parts = partsOf(text)
  const code = parts.join('')
  if (code.length > LONGEST) return undefined
  const hyphens = placesBetween(parts)
  // What is a code as it stands is not taken for one with a prefix.
  for (const { candidate, left } of [
    { candidate: code, left: 0 },
    ...forms.prefixes
      .filter((prefix) => code.startsWith(prefix))
      .map((prefix) => ({ candidate: code.slice(prefix.length), left: prefix.length })),
    ...(forms.isPrefixed ? [{ candidate: country + code, left: -country.length }] : []),
  ]) {
    const written = asWritten(candidate, forms)
    if (written === undefined) continue
    const gaps = placesBetween(written.split(/[\s-]/u))
    // A hyphen elsewhere than where the code has one tells of another code; beside the prefix there may be one.
    const isInPlace = (at: number): boolean => at <= 0 || gaps.length === 0 || gaps.includes(at)
    if (hyphens.every((at) => isInPlace(at - left))) return written
  }
  return undefined
}

const LONGEST = 16

/** What postal codes are called, before them: `C.P. 06000`, `CEP 01310-100`, `PLZ 10115`. */
const itsName = /^\s*(?:c\.?\s?p\.?|cep|cap|plz|zip|pin)[\s.:]\s*(?=\d)/iu
/** Brazil's are also written `01.310-100`. */
const dotted = /^(\d{2})\.(\d{3}-?\d{3})$/u

/**
 * Capital letters and digits alone, parted by hyphens: without space, brackets, a dot at the end, signs that nobody sees,
 * and the mark of Japan's post.
 */
const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(itsName, '')
    .replaceAll(/[\s\p{Cf}〒()]/gu, '')
    .replace(/(?<![.,;])[.,;]+$/u, '')
    .replace(dotted, '$1$2')
    .toUpperCase()
    .split(/[\p{Pd}−ー]+/u)
    .filter((part) => part !== '')

/** After how many signs each part but the last ends. */
const placesBetween = (parts: readonly string[]): readonly number[] =>
  parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('').length)

/** The code with its gap or hyphen, where it is one: as an example has it, or as the expressions allow. */
const asWritten = (code: string, forms: Forms): string | undefined => {
  const isOne = (text: string): boolean => isOneOf(text, forms)
  const form = forms.written.get(kindsIn(code))
  if (form !== undefined) {
    const asExample = inForm(code, form)
    if (isOne(asExample)) return asExample
  }
  for (const mark of ['-', ' '])
    for (let at = 1; at < code.length; at++) {
      const parted = `${code.slice(0, at)}${mark}${code.slice(at)}`
      if (isOne(parted)) return parted
    }
  return isOne(code) ? code : undefined
}

const isOneOf = (text: string, { patterns }: Forms): boolean => patterns.some((pattern) => pattern.test(text))

const kindsIn = (code: string): string => code.replaceAll(/\d/gu, '9').replaceAll(/[A-Z]/gu, 'A')

/** The letters and digits of a code in the places of those of an example. */
const inForm = (code: string, example: string): string => {
  const signs = Array.from(code)
  return example.replaceAll(/[A-Z\d]/gu, () => signs.shift() ?? '')
}

const known = new Map<string, Forms | undefined>()

const formsOf = (country: string): Forms | undefined => {
  if (!known.has(country)) known.set(country, readForms(country))
  return known.get(country)
}

const readForms = (country: string): Forms | undefined => {
  const google = Object.hasOwn(ofGoogle, country) ? ofGoogle[country] : undefined
  const usual = formsInstead[country] ?? {
    // Between slashes.
    patterns: (google?.patterns ?? []).map((pattern) => pattern.slice(1, -1)),
    examples: google?.example ?? [],
  }
  const further = furtherForms[country]
  const patterns = [...usual.patterns, ...(further?.patterns ?? [])].map(
    (pattern) => new RegExp(`^(?:${pattern})$`, 'u'),
  )
  if (patterns.length === 0) return undefined
  const examples = [...(further?.examples ?? []), ...usual.examples]
  const written = new Map(
    examples.toReversed().map((example) => [kindsIn(example.replaceAll(/[\s-]/gu, '')), example]),
  )
  return {
    patterns,
    written,
    shapes: new Set([...written.values()].map(kindsIn)),
    prefixes: prefixesOf(country),
    isPrefixed: examples.length > 0 && examples.every((example) => example.startsWith(country)),
  }
}

const prefixesOf = (country: string): readonly string[] => [
  ...codesOfCountry(country),
  ...Object.keys(otherCountryCodes).filter((code) => otherCountryCodes[code] === country),
  ...(prefixesOfOthers[country] ?? []),
]
