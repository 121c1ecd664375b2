import { valueText } from './cell-text.ts'

/** What stands before the decimals of a number. */
export type DecimalMark = 'point' | 'comma'

/** What is known of how the numbers of a column are written. */
export type NumberWriting = {
  /** By the numbers of the column, which are all written so. */
  readonly shown?: DecimalMark | undefined
  /** By the numbers of all other columns, where those of this one do not show it. */
  readonly elsewhere?: DecimalMark | undefined
}

/**
 * Whether there are rather three decimals than thousands in such a column, or the other way; `whole` where there are no
 * decimals at all, as of yen. Absent where either may be.
 */
export type UsualNumber = 'decimals' | 'thousands' | 'whole'

export type NumberOptions = NumberWriting & {
  /** Somebody has said so: nothing else is read. */
  readonly said?: DecimalMark | undefined
  /** Whether there may be marks between thousands. */
  readonly hasThousands: boolean
  readonly usually?: UsualNumber | undefined
}

const plainWith = {
  point: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu,
  comma: /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:e[+-]?\d{1,3})?$/iu,
} as const

/** Thousands in one kind of mark; no number that is one begins with a zero. India writes hundreds of thousands apart, too. */
const groupedWith = {
  point: /^[+-]?(?:[1-9]\d{0,2}(?:([, '’‘`´])\d{3})(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})(?:\.\d*)?$/u,
  comma: /^[+-]?[1-9]\d{0,2}(?:([. '’‘`´])\d{3})(?:\1\d{3})*(?:,\d*)?$/u,
} as const

const signOf = { point: '.', comma: ',' } as const
/** The marks of Arabic and Persian leave no doubt. */
const [ARABIC_DECIMAL, ARABIC_THOUSANDS] = ['\u066B', '\u066C']

/** The number that a text is with this mark before its decimals; undefined when it is none. */
const readWith = (text: string, mark: DecimalMark, hasThousands: boolean): number | undefined => {
  const local = text.replace(ARABIC_DECIMAL, signOf[mark]).replaceAll(ARABIC_THOUSANDS, "'")
  const isGrouped = hasThousands && groupedWith[mark].test(local)
  if (!isGrouped && !plainWith[mark].test(local)) return undefined
  const digits = isGrouped ? local.replaceAll(mark === 'point' ? /[^\d.+-]/gu : /[^\d,+-]/gu, '') : local
  const number = Number(digits.replace(',', '.'))
  return Number.isFinite(number) ? number : undefined
}

const bothOf = (text: string, hasThousands: boolean) => ({
  point: readWith(text, 'point', hasThousands),
  comma: readWith(text, 'comma', hasThousands),
})

/** A number, `unclear` where it may be one of two, undefined where it is none. */
export const readNumberText = (text: string, options: NumberOptions): number | 'unclear' | undefined => {
  const plain = signBeside(valueText(text))
  if (plain === undefined || plain === '') return undefined
  const { said, shown, hasThousands } = options
  if (said !== undefined) return readWith(plain, said, hasThousands)
  const { point, comma } = bothOf(plain, hasThousands)
  if (point === undefined || comma === undefined || point === comma) return point ?? comma
  const mark =
    options.usually === 'whole' ? larger({ point, comma }) : (shown ?? likely({ point, comma }, options))
  if (mark === undefined) return 'unclear'
  return mark === 'point' ? point : comma
}

/** `- 5` is `-5`. */
const signBeside = (text: string | undefined): string | undefined => text?.replace(/^([+-]) /u, '$1')

type Both = { readonly point: number; readonly comma: number }

const larger = ({ point, comma }: Both): DecimalMark =>
  Math.abs(point) > Math.abs(comma) ? 'point' : 'comma'

/** What other columns show counts only where it makes of a number what such numbers usually are. */
const likely = (both: Both, { elsewhere, usually }: NumberOptions): DecimalMark | undefined => {
  if (elsewhere === undefined || usually === undefined) return undefined
  return (larger(both) === elsewhere) === (usually === 'thousands') ? elsewhere : undefined
}

/** The mark that a number shows by itself: `12,50` has a comma, `1,234` may be either. */
export const markShownBy = (text: string): DecimalMark | undefined => {
  // Most numbers are whole ones.
  if (/^\d*$/u.test(text)) return undefined
  const plain = signBeside(valueText(text))
  if (plain === undefined) return undefined
  const { point, comma } = bothOf(plain, true)
  if ((point === undefined) === (comma === undefined)) return undefined
  return point === undefined ? 'comma' : 'point'
}
