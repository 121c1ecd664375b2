import { iso31661 } from 'iso-3166'
import { countryNamesByLanguage, type NamedCountry } from './country-names-by-language.ts'
import { countryCodes, isCountryCode, toAlpha2 } from './countries.ts'
import { namesOfSeveral, otherCountryCodes, otherCountryNames, territories } from './other-country-names.ts'
import { foldAccents } from '../words.ts'
import { placeKey, placeWords } from './place-words.ts'

/**
 * The country that a text means, as a code of two letters: by its code, by its name in any language, by a former or
 * another name, official or common. What may be several is none: nothing is guessed.
 */
export const countryNamed = (text: string): string | undefined => {
  if (text.length > LONGEST) return undefined
  if (!known.has(text)) {
    if (known.size === MOST_KNOWN) known.clear()
    known.set(text, codeNamed(text) ?? named(text))
  }
  return known.get(text)
}

const LONGEST = 200
const MOST_KNOWN = 1000
/** What was asked for lately: a file names few countries, and each of them often. */
const known = new Map<string, string | undefined>()

const named = (text: string): string | undefined => {
  const usual = [usualNames()]
  const sure = nameIn(text, usual) ?? partsIn(text, usual)
  if (sure !== undefined) return sure
  // The names of the world take a moment to be read, and most files do without.
  const all = [...usual, namesOfCldr(), namesOfLists()]
  return nameIn(text, all) ?? shortNameIn(text, all) ?? partsIn(text, all)
}

/** The country of a code: `us`, `USA`, `U.S.A.`, `UK`. */
const codeNamed = (text: string): string | undefined => {
  const letters = text.normalize('NFKC').replaceAll(/[\s.]/gu, '').toUpperCase()
  if (!/^[A-Z]{1,3}$/u.test(letters)) return undefined
  const code = toAlpha2(letters)
  if (isCountryCode(code)) return code
  return Object.hasOwn(otherCountryCodes, letters) ? otherCountryCodes[letters] : undefined
}

/** What stands before a bracket and in it, or beside a line: `United States (US)`, `DE - Germany`. */
const partsIn = (text: string, tables: readonly Names[]): string | undefined => {
  const marks = [...text.matchAll(/[()[\]/|,;:–—]|\s-\s/gu)]
  if (marks.length > MOST_MARKS) return undefined
  const partIn = (part: string): string | undefined =>
    codeNamed(part) ?? nameIn(part, tables) ?? shortNameIn(part, tables) ?? partsIn(part, tables)
  for (const { index, 0: mark } of marks) {
    const code = partIn(text.slice(0, index))
    if (code === undefined) continue
    const rest = text.slice(index + mark.length)
    const both = /[\p{L}\p{N}]/u.test(rest) ? sameOf(code, partIn(rest)) : code
    if (both !== undefined) return both
  }
  return undefined
}

/** What two parts say together: the same, or a territory and whose it is. */
const sameOf = (one: string, other: string | undefined): string | undefined => {
  if (other === undefined || one === other) return other
  if (territories[one]?.includes(other)) return other
  return territories[other]?.includes(one) ? one : undefined
}

/** A name has no more brackets and lines, and what has is not worth the time. */
const MOST_MARKS = 6

const nameIn = (text: string, tables: readonly Names[]): string | undefined =>
  union.test(text) ? undefined : wordsIn(placeWords(text), tables)

/** The European Union, which is no country; the United States are `É.-U.` in French. */
const union = /^\s*e\.?u\.?\s*$/iu

/** `Kingdom of Denmark` is Denmark; what may be of several is not made shorter. */
const shortNameIn = (text: string, tables: readonly Names[]): string | undefined => {
  const words = placeWords(text)
  if (union.test(text) || namesOfSeveral.has(placeKey(words))) return undefined
  return wordsIn(
    words.filter((word) => !formsOfState.has(word)),
    tables,
  )
}

const wordsIn = (words: readonly string[], tables: readonly Names[]): string | undefined => {
  const [key, glued] = [placeKey(words), words.join('')]
  if (key === '' || namesOfSeveral.has(key)) return undefined
  for (const names of tables) {
    const code = names.get(key) ?? names.get(glued)
    if (code !== undefined) return code
  }
  return undefined
}

/** What a country is, beside what it is called: `Kingdom of Denmark`, `Bundesrepublik Deutschland`, `República de Chile`. */
const formsOfState: ReadonlySet<string> = new Set(
  `republic kingdom state federal federative federated democratic socialist islamic arab arabic sultanate principality
  grand duchy commonwealth union peoples plurinational bolivarian hashemite independent cooperative
  government mainland republik bundesrepublik volksrepublik konigreich grossherzogtum furstentum republique royaume
  principaute republica reino principado repubblica regno republiek koninkrijk republika republiken kongeriket
  konungariket de du des der die do da di del della dell`.split(/\s+/u),
)

type Names = ReadonlyMap<string, string>

/** Names by their words, in any order and glued together (`HongKong`); what two countries are called is neither. */
const readNames = (table: readonly NamedCountry[]): Names => {
  const names = new Map<string, string>()
  const ofSeveral = new Set<string>()
  for (const [name, code] of table)
    for (const key of keysOf(name)) {
      if ((names.get(key) ?? code) !== code) ofSeveral.add(key)
      names.set(key, code)
    }
  for (const key of ofSeveral) names.delete(key)
  return names
}

/** Umlauts and the letters of Scandinavia are also typed as two. */
const keysOf = (name: string): ReadonlySet<string> =>
  new Set(
    [
      name,
      name
        .replaceAll(/[äöü]/giu, (letter) => `${foldAccents(letter)}e`)
        .replaceAll(/å/giu, 'aa')
        .replaceAll(/ø/giu, 'oe'),
    ]
      .map((text) => placeWords(text))
      .flatMap((words) => [placeKey(words), words.join('')]),
  )

let usual: Names | undefined
/** Names in English: ours, and those of CLDR and ISO. Most files have no others. */
const usualNames = (): Names =>
  (usual ??= readNames([
    ...Object.entries(otherCountryNames).flatMap(([code, names]) =>
      names.split('|').map((name): NamedCountry => [name, code]),
    ),
    ...namesIn('en'),
    ...iso31661.map(({ name, alpha2 }): NamedCountry => [name, alpha2]),
  ]))

let ofCldr: Names | undefined
/** Names in every language that the platform knows. */
const namesOfCldr = (): Names =>
  (ofCldr ??= readNames([
    ...new Map(
      languages()
        .flatMap(namesIn)
        .map((one) => [one.join('\n'), one]),
    ).values(),
  ]))

let ofLists: Names | undefined
/** Where they call something else so, CLDR is right. */
const namesOfLists = (): Names =>
  (ofLists ??= readNames(countryNamesByLanguage.filter(([, code]) => isCountryCode(code))))

/** What CLDR calls the countries in a language, in full and in short. */
const namesIn = (language: string): readonly NamedCountry[] =>
  (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
    return countryCodes.flatMap((code): readonly NamedCountry[] => {
      const name = names.of(code)
      return name === undefined ? [] : [[name, code]]
    })
  })

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
/** Of languages with a second script or a second country, those that call countries something else there. */
const variants = ['zh-Hant', 'zh-Hant-HK', 'sr-Latn', 'uz-Cyrl', 'pt-PT', 'es-MX', 'fr-CA', 'en-AU', 'fil']

/** Every language of two letters that the platform knows names of countries in. */
const languages = (): readonly string[] =>
  Intl.DisplayNames.supportedLocalesOf([
    ...letters.flatMap((one) => letters.map((other) => one + other)),
    ...variants,
  ])
