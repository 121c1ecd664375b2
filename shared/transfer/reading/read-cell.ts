import { countryNamed } from '../../places/country-names.ts'
import { isWordList, wordCalled } from '../../texts/words.ts'
import { splitTexts, type OffsetAt } from '../cells.ts'
import type { CellReading } from '../column-map.ts'
import type { PropertyKind } from '../properties.ts'
import { withoutUnseen } from './cell-text.ts'
import type { ColumnWriting } from './column-writings.ts'
import { readDate } from './dates.ts'
import { type DecimalMark, readNumberText, type UsualNumber } from './numbers.ts'
import type { ReadCell, ReadProblem } from './read-problem.ts'

export type CellContext = {
  /** Present where somebody has said so. */
  readonly decimalMark?: DecimalMark | undefined
  /** Whether this program has written the file: without marks between thousands, and moments to the second. */
  readonly isOwn: boolean
  readonly offsetAt: OffsetAt
}

/** What is known of the property and of the column of a cell. */
type CellProperty = {
  readonly kind: PropertyKind | undefined
  readonly name: string
  readonly reading?: CellReading | undefined
  readonly writing?: ColumnWriting | undefined
  readonly usually?: UsualNumber | undefined
  /** Whether it is until when something has to be done. */
  readonly isDeadline?: boolean
}

/** What the text of a cell says, given what stands in its property. An empty cell says nothing and is not asked here. */
export const readCell = (text: string, property: CellProperty, context: CellContext): ReadCell => {
  const { kind, name, reading, writing, isDeadline = false } = property
  switch (kind) {
    case 'number':
      return readNumber(text, property, context)
    case 'date':
      return readDate(text, {
        ...writing,
        order: reading === 'day_first' || reading === 'month_first' ? reading : undefined,
        isDeadline,
        isForeign: !context.isOwn,
        offsetAt: context.offsetAt,
      })
    case 'list':
      return { value: splitTexts(text) }
    case 'structure':
      return readStructure(text, name)
    default:
      return { value: readText(text, name) }
  }
}

const readNumber = (
  text: string,
  { writing, usually }: CellProperty,
  { decimalMark, isOwn }: CellContext,
): ReadCell => {
  // In our own tables a comma is none before decimals, unless their numbers show that all of them have one.
  const own = isOwn ? (writing?.shown ?? writing?.elsewhere ?? 'point') : undefined
  const number = readNumberText(text, {
    ...writing,
    said: decimalMark ?? own,
    hasThousands: !isOwn,
    usually,
  })
  if (number === undefined) return usually === 'decimals' ? noMeasure(text) : invalid
  if (number !== 'unclear') return { value: number }
  return { code: 'invalid_format', sentence: { key: 'thousands_or_decimals', values: { text } } }
}

/** What is no number, as its unit is none. */
const noMeasure = (text: string): ReadProblem =>
  text.length < LONGEST_MARKED && /^\D*\d.*\p{L}/su.test(text)
    ? { code: 'invalid_format', sentence: { key: 'no_measure', values: { text } } }
    : { code: 'invalid_format' }

const readText = (text: string, name: string): string => {
  // Numbers that are copied from a phone bring marks of direction along.
  if (name === 'mobile' || name === 'landline') return withoutUnseen(text)
  if (name === 'harmonisation_code') return harmonisationCodeOf(text)
  if (isWordList(name))
    return wordCalled(name, text) ?? (name === 'category_type' ? categoryTypeOf(text) : text)
  if (name.endsWith('email')) return emailOf(text)
  // What is no country stays what it is, and is told to be none.
  return isCountry(name) ? (countryNamed(text) ?? text) : text
}

/** What goods are sent as, in the words of customs' forms and in the numbers of Sendcloud's files. */
const categoryTypes: Readonly<Record<string, string>> = {
  '0': 'gift',
  '1': 'documents',
  document: 'documents',
  '2': 'other',
  'commercial goods': 'other',
  merchandise: 'other',
  'sale of goods': 'other',
  '3': 'commercial_sample',
  sample: 'commercial_sample',
  '4': 'returned_goods',
  'return of goods': 'returned_goods',
}
const categoryTypeOf = (text: string): string => categoryTypes[text.trim().toLowerCase()] ?? text

/** As long as a code or an address may be with whatever stands around it. */
const LONGEST_MARKED = 500

/** A code of the Harmonised System without what people write around and within it: `HS 6912-00-23`. */
const harmonisationCodeOf = (text: string): string =>
  text.length > LONGEST_MARKED
    ? text
    : withoutUnseen(text)
        .replace(/^\s*(?:hts?(?:us)?|hs|cn|taric)?(?:[\s-]*(?:code|no\.?|nr\.?))?[\s:.#]*(?=\d)/iu, '')
        .replaceAll(/(?<=\d)[\s,_/·–-]+(?=\d)/gu, '')

/** An address without the name that mail programs write before it: `Ada <ada@example.com>`. */
const emailOf = (text: string): string => {
  if (text.length > LONGEST_MARKED) return text
  const seen = withoutUnseen(text)
  const [, inBrackets = seen] = /<([^<>]*@[^<>]*)>[\s;,]*$/u.exec(seen) ?? []
  return inBrackets
    .replace(/^\s*mailto:/iu, '')
    .replace(/[\s;,]{1,10}$/u, '')
    .trim()
}

/** A long number that a spreadsheet has shown in its own way, so that most of its digits are gone. */
const shortened = /^[+-]?\d(?:[.,]\d{1,14})?E\+\d{2,3}$/iu

/** What a text that a spreadsheet has cut is refused with: two order numbers would become one. */
export const problemOfShortened = (text: string): ReadProblem | undefined =>
  text.length <= 24 && shortened.test(text)
    ? { code: 'invalid_format', sentence: { key: 'number_cut', values: { text } } }
    : undefined

const invalid: ReadCell = { code: 'invalid_format' }

const readStructure = (text: string, name: string): ReadCell => {
  try {
    const value: unknown = JSON.parse(text)
    return { value: name === 'contents' ? withoutReferences(value) : value }
  } catch {
    return invalid
  }
}

/** Contents as they were exported have references of the desk that they come from; here they get new ones. */
const withoutReferences = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => withoutReference(one)) : value

const withoutReference = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('reference' in value)) return value
  const { reference: _reference, ...rest } = value
  return rest
}

const isCountry = (name: string): boolean => name === 'country_iso_code' || name === 'country_of_origin'
