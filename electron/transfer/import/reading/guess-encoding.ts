import type { Encoding } from '#shared/transfer/import.ts'
import { plausibility } from './plausible-text.ts'

/** Encodings that say nothing of themselves, by the names that the library has for them, and where they are written. */
const legacy: Readonly<
  Record<string, { readonly encoding: Encoding; readonly countries: readonly string[] }>
> = {
  'windows-1250': { encoding: 'windows-1250', countries: ['PL', 'CZ', 'SK', 'HU', 'RO', 'SI', 'HR', 'BA'] },
  'iso-8859-2': { encoding: 'iso-8859-2', countries: ['PL', 'CZ', 'SK', 'HU', 'RO', 'SI', 'HR', 'BA'] },
  'windows-1251': { encoding: 'windows-1251', countries: ['RU', 'UA', 'BG', 'BY', 'RS', 'MK', 'KZ'] },
  'iso-8859-5': { encoding: 'iso-8859-5', countries: ['RU', 'UA', 'BG', 'BY', 'RS', 'MK'] },
  'koi8-r': { encoding: 'koi8-r', countries: ['RU', 'UA', 'BY'] },
  'windows-1252': {
    encoding: 'windows-1252',
    countries: [
      'DE',
      'AT',
      'CH',
      'FR',
      'ES',
      'IT',
      'PT',
      'NL',
      'BE',
      'SE',
      'NO',
      'DK',
      'FI',
      'BR',
      'GB',
      'US',
    ],
  },
  'iso8859-15': {
    encoding: 'iso-8859-15',
    countries: ['DE', 'AT', 'FR', 'ES', 'IT', 'PT', 'NL', 'BE', 'FI'],
  },
  macroman: { encoding: 'macintosh', countries: [] },
  'windows-1253': { encoding: 'windows-1253', countries: ['GR', 'CY'] },
  'iso-8859-7': { encoding: 'iso-8859-7', countries: ['GR', 'CY'] },
  'windows-1254': { encoding: 'windows-1254', countries: ['TR', 'AZ'] },
  'iso-8859-9': { encoding: 'iso-8859-9', countries: ['TR'] },
  'windows-1255': { encoding: 'windows-1255', countries: ['IL'] },
  'windows-1256': {
    encoding: 'windows-1256',
    countries: ['SA', 'AE', 'EG', 'MA', 'DZ', 'TN', 'JO', 'LB', 'KW', 'QA', 'OM', 'BH', 'IQ', 'IR', 'PK'],
  },
  'windows-1257': { encoding: 'windows-1257', countries: ['LT', 'LV', 'EE'] },
  cp1258: { encoding: 'windows-1258', countries: ['VN'] },
  gb18030: { encoding: 'gb18030', countries: ['CN', 'SG'] },
  big5: { encoding: 'big5', countries: ['TW', 'HK', 'MO'] },
  cp932: { encoding: 'shift_jis', countries: ['JP'] },
  'euc-jp': { encoding: 'euc-jp', countries: ['JP'] },
  cp949: { encoding: 'euc-kr', countries: ['KR'] },
}

/** How much more likely an encoding is where the goods go to a country in which it is written. */
const AT_HOME = 2
/** How much more often it is met than others. */
const frequency: Partial<Record<Encoding, number>> = { 'windows-1252': 1.3, 'koi8-r': 0.7, macintosh: 0.9 }
/** How much more likely than the next one an encoding is that nobody has to look at. */
const BEYOND_DOUBT = 1.5

export type GuessedEncoding = { readonly encoding: Encoding; readonly isSure: boolean }

/** Which encoding a text is most likely in, by lines of it that hold more than ASCII. */
export const guessEncoding = async (lines: Uint8Array): Promise<GuessedEncoding> => {
  // Only files of old programs need it, and it is large.
  const { detectAll } = await import('jschardet')
  const cells = foreignCells(lines)
  const countries = countriesIn(new TextDecoder('windows-1252').decode(lines))
  const found = detectAll(cells, { minimumThreshold: 0, detectEncodings: Object.keys(legacy) }).flatMap(
    ({ encoding: name, confidence }) => {
      const known = legacy[name?.toLowerCase() ?? '']
      if (!known) return []
      const text = new TextDecoder(known.encoding).decode(cells)
      const home = known.countries.some((country) => countries.has(country)) ? AT_HOME : 1
      const often = frequency[known.encoding] ?? 1
      return [{ encoding: known.encoding, text, score: confidence * home * often * plausibility(text) }]
    },
  )
  const [best, ...others] = found.toSorted((one, other) => other.score - one.score)
  if (!best) return { encoding: 'windows-1252', isSure: false }
  const next = others.find(({ text }) => text !== best.text)
  // Of those in which everything reads the same, the one that most programs write.
  const same = new Set(
    [best, ...others].filter(({ text }) => text === best.text).map(({ encoding }) => encoding),
  )
  return {
    encoding: usual.find((encoding) => same.has(encoding)) ?? best.encoding,
    isSure: !next || best.score >= next.score * BEYOND_DOUBT,
  }
}

const usual: readonly Encoding[] = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
]

/** Neither of these is ever a part of a letter of several bytes. */
const isBetweenCells = (byte: number): boolean =>
  byte < 0x20 || byte === 0x2c || byte === 0x3b || byte === 0x22

/** The cells that hold more than ASCII, one in a line. */
const foreignCells = (lines: Uint8Array): Uint8Array => {
  const cells: Uint8Array[] = []
  let begin = 0
  let isForeign = false
  for (let at = 0; at <= lines.length; at += 1) {
    const byte = lines[at] ?? 0x0a
    if (byte >= 0x80) isForeign = true
    if (!isBetweenCells(byte)) continue
    if (isForeign) cells.push(lines.subarray(begin, at), Uint8Array.of(0x0a))
    begin = at + 1
    isForeign = false
  }
  return Buffer.concat(cells)
}

const names = new Intl.DisplayNames('en', { type: 'region' })
const codesByName = new Map(
  Object.values(legacy).flatMap(({ countries }) =>
    countries.map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const),
  ),
)

/** The countries that are cells by themselves, as codes or by their English names. */
const countriesIn = (text: string): ReadonlySet<string> =>
  new Set(
    text.split(/[,;\t|"\r\n]+/u).flatMap((cell) => {
      const word = cell.trim()
      return /^[A-Z]{2}$/u.test(word) ? [word] : (codesByName.get(word.toLowerCase()) ?? [])
    }),
  )
