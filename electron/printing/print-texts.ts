import { cached } from '#shared/format/cached.ts'
import { formatNumber } from '#shared/format/format.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import { fullLabelOf, labelOf } from '#shared/texts/labels.ts'
import { messageOf, type SentenceReader, type SentenceKey, type Sentence } from '#shared/texts/sentences.ts'
import { wordAt } from '#shared/texts/words.ts'
import { localTime, type OffsetAt } from '#shared/transfer/cells.ts'

const MINUTE = 60_000

const weightFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 }),
)
const momentFormat = cached(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    }),
)

/** What stands on paper, in the language of who reads it and by the clock of the desk. */
export const printTexts = (reader: SentenceReader, offsetAt: OffsetAt) => {
  const { language, locale } = reader
  const say = (key: SentenceKey, values: NonNullable<Sentence['values']> = {}): string =>
    messageOf({ key, values }, reader)
  const moment = (at: string): string => localTime(at, offsetAt)
  return {
    locale,
    say,
    /** A moment of the contract, short enough for a column. */
    moment,
    /** `23 November 2026 at 17:04` */
    longMoment: (at: Date): string =>
      momentFormat(locale).format(new Date(at.getTime() + offsetAt(at) * MINUTE)),
    number: (value: number): string => formatNumber(value, locale),
    /** `1,234.50` */
    kilograms: (weight: number): string => weightFormat(locale).format(weight),
    label: (path: string): string => labelOf(path, language),
    fullLabel: (path: string): string => fullLabelOf(path, language),
    /** What a word of a closed list is called. */
    word: (path: string, word: string): string => wordAt(path, word, language) ?? word,
    range: (range: DateRange | undefined): string | undefined => {
      const { start, end } = range ?? {}
      if (start !== undefined && end !== undefined) return `${moment(start)} – ${moment(end)}`
      if (start !== undefined) return say('print_from', { at: moment(start) })
      return end === undefined ? undefined : say('print_by', { at: moment(end) })
    },
  }
}
export type PrintTexts = ReturnType<typeof printTexts>
