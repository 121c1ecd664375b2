/** White space, and signs that nobody sees: marks of direction, joiners, soft hyphens, the mark of byte order. */
const unseen = /[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u

/** A text without what nobody sees at its ends. Goes by single signs, as an expression would look again from each of them. */
export const trimmed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && unseen.test(text.charAt(start))) start += 1
  while (end > start && unseen.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const withinText = new RegExp(unseen.source.replace(String.raw`\s`, ''), 'gu')

/** A text without signs that nobody sees, wherever they stand; white space stays. */
export const withoutUnseen = (text: string): string => text.replaceAll(withinText, '')

/** The name of the property at the end of a path. */
export const lastNameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Properties in whose texts people write of years, as in `'07 Mustang`. */
const prose: ReadonlySet<string> = new Set(['description', 'special_instructions'])

/**
 * The text that a spreadsheet was kept from changing: `="00123"` and `'02108` are `00123` and `02108`. An apostrophe
 * before a letter belongs to a name: `'t Hooft`.
 * @param name of the property that it is for
 */
export const withoutSpreadsheetMarks = (text: string, name: string): string => {
  if (text.startsWith('="')) return quotedIn(text) ?? text
  if (!/^['’][\d=+\-@]/u.test(text)) return text
  return prose.has(name) && /^.\d\d(?!\d)/u.test(text) ? text : trimmed(text.slice(1))
}

/** What stands in the quotation marks of a formula that is nothing but a text. */
const quotedIn = (formula: string): string | undefined => {
  if (formula.length < 3 || !formula.endsWith('"')) return undefined
  const inner = formula.slice(2, -1)
  // Some programs double the marks and do not quote the cell.
  const text = inner.length > 1 && inner.startsWith('"') && inner.endsWith('"') ? inner.slice(1, -1) : inner
  const plain = text.replaceAll('""', '')
  return plain.includes('"') ? undefined : trimmed(text.replaceAll('""', '"'))
}

/** Longer than any number, moment or measure that people write. */
const LONGEST_VALUE = 80

/**
 * A short text in which digits of every script are those of ASCII, and spaces of every kind are one; undefined where it
 * is too long to be a number or a moment.
 */
export const valueText = (text: string): string | undefined => {
  if (text.length > LONGEST_VALUE) return undefined
  // As most are.
  if (/^[!-~]*$/u.test(text)) return text
  const seen = trimmed(withoutUnseen(text)).replaceAll(/\s+/gu, ' ')
  return /^[ -~]*$/u.test(seen) ? seen : Array.from(seen, plainSign).join('')
}

const otherSigns: Readonly<Record<string, string>> = {
  '−': '-',
  '‐': '-',
  '‑': '-',
  '－': '-',
  '＋': '+',
  '．': '.',
  '，': ',',
  '：': ':',
  '／': '/',
}

const plainSign = (sign: string): string => digits().get(sign) ?? otherSigns[sign] ?? sign

let digitTable: ReadonlyMap<string, string> | undefined
const digits = (): ReadonlyMap<string, string> => (digitTable ??= readDigits())

/** Digits of every script that the platform knows, but for words of Chinese that count as well. */
const readDigits = (): ReadonlyMap<string, string> =>
  new Map(
    Intl.supportedValuesOf('numberingSystem')
      .filter((numberingSystem) => numberingSystem !== 'hanidec')
      .flatMap((numberingSystem) => {
        const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false })
        return Array.from('0123456789', (digit) => [format.format(Number(digit)), digit] as const)
      }),
  )
