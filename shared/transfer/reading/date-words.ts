/**
 * Languages in which months are known, those whose files are met most first: `listopad` is November in Poland and
 * October in Croatia. Calendars other than the Gregorian have other months, and are not read.
 */
const languages =
  'en en-GB en-AU en-CA de de-AT fr fr-CA es es-MX it nl pl pt pt-BR sv da nb nn fi cs sk hu ro bg ru uk el tr et lv lt sl hr sr sr-Latn bs mk ca gl is ar hi id ms af ja ko zh zh-TW'.split(
    ' ',
  )

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'short' },
  { weekday: 'short' },
  { dateStyle: 'full', timeStyle: 'medium' },
  { dateStyle: 'long', timeStyle: 'medium' },
  { dateStyle: 'medium', timeStyle: 'medium' },
]

/** As people type them, or as spreadsheets cut them. */
const furtherMonths: Readonly<Record<string, number>> = {
  sept: 9,
  mrz: 3,
  maerz: 3,
  mae: 3,
  jaenner: 1,
  okt: 10,
  dez: 12,
  fev: 2,
  jui: 7,
  aou: 8,
  mrt: 3,
}

const furtherFillers = [
  'st',
  'nd',
  'rd',
  'th',
  'of',
  'the',
  'on',
  'er',
  'º',
  'ª',
  'd',
  'den',
  'h',
  'uhr',
  'date',
]

/** Words in small letters without accents; signs of scripts that write vowels so stay, as they tell words apart. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .toLowerCase()

export type DateWords = {
  /** By their names. */
  readonly months: ReadonlyMap<string, number>
  /** Names that another language has for another month. */
  readonly doubtful: ReadonlySet<string>
  readonly halves: ReadonlyMap<string, 'am' | 'pm'>
  /** Days of the week, and whatever else stands around a date without saying anything of it. */
  readonly fillers: ReadonlySet<string>
}

const wordsIn = (text: string): readonly string[] => folded(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

/** Every part of the day that some language has a word for. */
const hours = [0, 2, 5, 7, 9, 11, 12, 13, 15, 17, 19, 22]

/** A day of the month with another name of the week for each month. */
const dayOfName = (month: number): number =>
  13 + ((month + 7 - new Date(Date.UTC(2026, month - 1, 13)).getUTCDay()) % 7)

const readDateWords = (): DateWords => {
  const months = new Map(Object.entries(furtherMonths))
  const doubtful = new Set<string>()
  const halves = new Map<string, 'am' | 'pm'>()
  const fillers = new Set(furtherFillers)
  const takeMonth = (text: string, month: number): void => {
    const words = wordsIn(text)
    const word = words.at(-1)
    if (word === undefined || words.length > 2 || /\d/u.test(text)) return
    const known = months.get(word)
    if (known === undefined) months.set(word, month)
    else if (known !== month) doubtful.add(word)
  }
  for (const language of languages)
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const hour = hours[month - 1] ?? 0
        const moment = new Date(Date.UTC(2026, month - 1, dayOfName(month), hour, 5, 33))
        for (const { type, value } of format.formatToParts(moment)) {
          if (type === 'month') takeMonth(value, month)
          if (type === 'dayPeriod')
            halves.set(folded(value).replaceAll(/[.\s]/gu, ''), hour < 12 ? 'am' : 'pm')
          if (type === 'weekday' || type === 'literal') for (const word of wordsIn(value)) fillers.add(word)
        }
      }
    }
  for (const word of [...months.keys(), ...halves.keys()]) fillers.delete(word)
  return { months, doubtful, halves, fillers }
}

let table: DateWords | undefined

/** The words of dates in every language that they are read in. */
export const dateWords = (): DateWords => (table ??= readDateWords())

/** Minutes ahead of UTC: those of RFC 2822, and those of Europe and the Pacific that nobody shares. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  bst: 60,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  jst: 540,
}

/** Minutes that a zone is ahead of UTC; undefined when the word is none, or may be several. */
export const zoneMinutes = (word: string): number | undefined =>
  Object.hasOwn(zones, word) ? zones[word] : undefined
