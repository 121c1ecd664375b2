import { z } from 'zod'
import { cached } from '../format/cached.ts'
import {
  countryName,
  formatCentimetres,
  formatDay,
  formatKilograms,
  formatMoney,
  formatNumber,
} from '../format/format.ts'
import type { Language } from '../settings/language.ts'
import { fullLabelOf } from './labels.ts'
import { sentences } from './sentence-table.ts'
import { isWordList, stateLabel, wordLabel } from './words.ts'

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Plural}` ? Base : Key
/** Which sentence of the table it is. */
export type SentenceKey = WithoutPlural<keyof (typeof sentences)['en']>

const money = z.strictObject({ amount: z.number(), currency: z.string() })
type Value = string | number | readonly string[] | z.output<typeof money> | Sentence
/**
 * What is told, without its language: which sentence, and what it speaks of. Numbers are numbers, countries and words their
 * codes, properties their paths, days ISO 8601; weights are kilograms and lengths centimetres.
 */
export type Sentence = { readonly key: SentenceKey; readonly values?: Readonly<Record<string, Value>> }

const keys: ReadonlySet<string> = new Set(
  Object.keys(sentences.en).map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/u, '')),
)
const isSentenceKey = (key: string): key is SentenceKey => keys.has(key)
const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(z.string()), money, sentenceSchema]),
)
/** Reads a sentence that another process of this program sends. */
export const sentenceSchema: z.ZodType<Sentence> = z.strictObject({
  key: z.string().refine(isSentenceKey),
  values: z.record(z.string(), value).exactOptional(),
})

/** Reads a sentence that was stored; none where another version of the program wrote one that this one does not know. */
export const storedSentence = sentenceSchema.optional().catch(undefined)
/** The same of several, which make sense together only: where one is not known there are none. */
export const storedSentences = z.array(sentenceSchema).catch([])

/** Who reads: the language, and how numbers and days are written there. */
export type SentenceReader = {
  readonly language: Language
  readonly locale: string
  /** Whether names and numbers keep their own direction of writing, as on a screen. */
  readonly isolates?: boolean
}
/** Who reads a language as it is usually written. */
export const readerOf = (language: Language): SentenceReader => ({
  language,
  locale: language === 'en' ? 'en-GB' : language,
})
/** Who calls the program without a window. */
export const englishReader: SentenceReader = readerOf('en')

/** The sentence in the language of who reads it. */
export const messageOf = ({ key, values = {} }: Sentence, reader: SentenceReader): string =>
  templateOf(key, values['count'], reader).replaceAll(
    /\{\{(\w+)(?:, (\w+))?\}\}/gu,
    (_, name: string, format: string = '') => {
      const text = textOf(values[name] ?? '', format, reader)
      return reader.isolates ? `\u2068${text}\u2069` : text
    },
  )

const pluralRules = cached((locale) => new Intl.PluralRules(locale))
const templateOf = (
  key: SentenceKey,
  count: Value | undefined,
  { language, locale }: SentenceReader,
): string => {
  const table: Readonly<Record<string, string>> = sentences[language]
  const plural = typeof count === 'number' ? pluralRules(locale).select(count) : 'other'
  return table[key] ?? table[`${key}_${plural}`] ?? table[`${key}_other`] ?? ''
}

const textOf = (argument: Value, format: string, reader: SentenceReader): string => {
  if (typeof argument === 'number') return numberText(argument, format, reader.locale)
  if (typeof argument === 'string') return wordText(argument, format, reader)
  if (isList(argument)) return argument.join(reader.language === 'ar' ? '، ' : ', ')
  return 'key' in argument ? messageOf(argument, reader) : formatMoney(argument, reader.locale)
}
const isList = (argument: Value): argument is readonly string[] => Array.isArray(argument)

const numberText = (argument: number, format: string, locale: string): string => {
  switch (format) {
    case 'kilograms':
      return formatKilograms(argument, locale)
    case 'centimetres':
      return formatCentimetres(argument, locale)
    case 'number':
      return formatNumber(argument, locale)
    default:
      return String(argument)
  }
}

const wordText = (argument: string, format: string, { language, locale }: SentenceReader): string => {
  switch (format) {
    case 'country':
      return countryName(argument, locale)
    case 'day':
      return formatDay(argument, locale)
    case 'label':
      return fullLabelOf(argument, language)
    case 'state':
      return stateLabel(argument, language)
    default:
      return isWordList(format) ? wordLabel(format, argument, language) : argument
  }
}
