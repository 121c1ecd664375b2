/** Spreadsheets take no longer one. */
const MOST_CHARACTERS = 255

/** How a whole number is written by digits that are always there, like those of a postcode: `00000-0000`. */
type Mask = {
  readonly holdsFor: (value: number) => boolean
  /** Signs of the text, and places of digits: `0` is always filled, `#` and `?` where there is a digit. */
  readonly signs: readonly { readonly sign: string; readonly isPlace: boolean }[]
}
/** What the format of a cell makes of its number. */
export type NumberFormat =
  'moment' | { readonly masks: readonly Mask[]; readonly beside?: string } | undefined

/** What a format code means, as far as it says more than how many decimals are shown. */
export const numberFormatOf = (code: string): NumberFormat => {
  if (code.length > MOST_CHARACTERS) return undefined
  if (isMomentCode(code)) return 'moment'
  const sections = sectionsOf(code)
  const masks = sections.flatMap((section) => maskOf(section) ?? [])
  const beside = besideNumbers(sections)
  if (masks.length === 0 && beside === undefined) return undefined
  return { masks, ...(beside !== undefined && { beside }) }
}

const isMomentCode = (code: string): boolean =>
  /[ymdhs]/iu.test(code.replaceAll(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')) &&
  !/general/iu.test(code)

/** A quoted text, an escaped sign, a space or filling, what stands in brackets, or a sign. */
const tokens = /"([^"]*)"|\\([^])|[_*][^]|\[([^\]]*)\]|([^])/gu

type Token = { readonly literal?: string; readonly bracket?: string; readonly sign?: string }

/** One for numbers of each kind. */
const sectionsOf = (code: string): readonly (readonly Token[])[] => {
  const sections: Token[][] = [[]]
  for (const [, quoted, escaped, bracket, sign] of code.matchAll(tokens)) {
    if (sign === ';') sections.push([])
    else if (sign !== undefined) sections.at(-1)?.push({ sign })
    else if (bracket !== undefined) sections.at(-1)?.push({ bracket })
    else sections.at(-1)?.push({ literal: quoted ?? escaped ?? '' })
  }
  return sections
}

/** The one text that all sections show beside a number: a sign of a currency, or what stands behind the digits. */
const besideNumbers = (sections: readonly (readonly Token[])[]): string | undefined => {
  const [text, ...others] = new Set(sections.filter(hasDigits).map(besideDigits))
  return others.length === 0 && text !== '' ? text : undefined
}

const isDigit = ({ sign = '' }: Token): boolean => /[0#?]/u.test(sign)
const hasDigits = (section: readonly Token[]): boolean => section.some(isDigit)

const besideDigits = (section: readonly Token[]): string => {
  const last = section.findLastIndex(isDigit)
  // Shares and thousands are shown as other numbers than they are.
  if (section[last + 1]?.sign === ',' || section.some(({ sign = '' }) => /[%E/]/u.test(sign))) return ''
  const texts = section.map(({ literal, bracket, sign = '' }, place) => {
    const symbol = /^\$([^-]+)/u.exec(bracket ?? '')?.[1]
    return (
      symbol ?? (/\p{Sc}/u.test(literal ?? sign) || place > last ? (literal ?? '') || currencyIn(sign) : '')
    )
  })
  return texts.join('').trim()
}

const currencyIn = (sign: string): string => (/\p{Sc}/u.test(sign) ? sign : '')

/** Signs that stand for themselves between digits. */
const literals = new Set([' ', '-', '(', ')', '+', ':', '\u00A0'])

/** A section that only says where digits stand; nothing for decimals, thousands, shares and texts. */
const maskOf = (section: readonly Token[]): Mask | undefined => {
  const signs: { readonly sign: string; readonly isPlace: boolean }[] = []
  let condition: string | undefined
  for (const { literal, bracket, sign } of section) {
    if (bracket !== undefined) condition ??= /^[<>=]/u.test(bracket) ? bracket : undefined
    else if (literal !== undefined) signs.push({ sign: literal, isPlace: false })
    else if (sign !== undefined && /[0#?]/u.test(sign)) signs.push({ sign, isPlace: true })
    else if (sign !== undefined && literals.has(sign)) signs.push({ sign, isPlace: false })
    else if (sign !== undefined) return undefined
  }
  const places = signs.filter(({ isPlace }) => isPlace)
  const isMask = places.filter(({ sign }) => sign === '0').length > 1 || isSplit(signs)
  return isMask ? { holdsFor: conditionOf(condition), signs } : undefined
}

/** Whether something stands between digits, as in a telephone number. */
const isSplit = (signs: Mask['signs']): boolean => {
  const first = signs.findIndex(({ isPlace }) => isPlace)
  const last = signs.findLastIndex(({ isPlace }) => isPlace)
  return signs.slice(first, last).some(({ isPlace }) => !isPlace)
}

const conditionOf = (condition = ''): ((value: number) => boolean) => {
  const [, operator, text] = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u.exec(condition) ?? []
  const limit = Number(text)
  switch (operator) {
    case '<=':
      return (value) => value <= limit
    case '>=':
      return (value) => value >= limit
    case '<':
      return (value) => value < limit
    case '>':
      return (value) => value > limit
    case '=':
      return (value) => value === limit
    case '<>':
      return (value) => value !== limit
    default:
      return () => true
  }
}

/** A number as its format shows it; nothing where the format has nothing to say of it. */
export const maskedText = (value: number, { masks }: Exclude<NumberFormat, 'moment' | undefined>) => {
  const mask = masks.find(({ holdsFor }) => holdsFor(value))
  if (!mask || !Number.isSafeInteger(value) || value < 0) return undefined
  const digits = Array.from(String(value))
  let places = mask.signs.filter(({ isPlace }) => isPlace).length
  let text = ''
  for (const { sign, isPlace } of mask.signs) {
    if (!isPlace) {
      text += sign
      continue
    }
    // The first place takes all the digits that there are too many.
    const many = digits.length - places + 1
    if (many > 0) text += digits.splice(0, many).join('')
    else if (sign === '0') text += '0'
    places -= 1
  }
  return text
}
