/** What classes of an expression stand for. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/\\s/u, ' '],
  [/\\d|0-9/u, '1'],
  [/\\w|\\p\{L|\\p\{A|[Aa]-[Zz]/u, 'a'],
  [/\\p\{Lu|A-Z/u, 'A'],
  [/\\p\{M|\\p\{Di/u, '\u0301'],
  [/\\p\{C/u, '\u200b'],
  [/\\p\{P/u, '-'],
  [/\\p\{S/u, '€'],
]

const MOST_SIGNS = 7
const MOST_WORDS = 4

/** Texts of which long hostile ones are made: signs and words that the expression itself names. */
const piecesOf = (source: string): readonly string[] => {
  const named = samples.flatMap(([pattern, sample]) => (pattern.test(source) ? [sample] : []))
  const literal = source
    .replaceAll(/\\u\{?([0-9A-Fa-f]{2,6})\}?|\\x([0-9A-Fa-f]{2})/gu, (_all, long?: string, short?: string) =>
      String.fromCodePoint(Number.parseInt(long ?? short ?? '', 16)),
    )
    .replaceAll(/\\[pP]\{[^}]*\}|\\[sSdDwWbB]|\(\?[:=!<]+|\{\d+,?\d*\}/gu, '')
  const signs = Array.from(literal).filter((sign) => !/[\\^$*+?()[\]|a-z]/iu.test(sign))
  const escaped = [...source.matchAll(/\\([^\w\s])/gu)].map(([, sign = '']) => sign)
  const inClasses = ['[', ']', '(', ')', '|', '\\'].filter((sign) => source.includes(`\\${sign}`))
  const letters = Array.from(literal).filter((sign) => /[a-z]/iu.test(sign))
  const words = [...literal.matchAll(/[A-Za-z]{2,}[ :]?/gu)].map(([word]) => word)
  return [
    ...[...new Set([...named, ...escaped, ...inClasses, ...signs, ...letters, 'x'])].slice(0, MOST_SIGNS),
    ...[...new Set(words)].slice(0, MOST_WORDS),
  ]
}

/** A sign that no expression takes: at its end, one that goes up to the end fails; at its beginning, so does `^`. */
const NOBODYS = '\u0001'
const frames = [
  ['', ''],
  ['', NOBODYS],
  [NOBODYS, NOBODYS],
] as const

/** Makers of texts of any length that are hostile to an expression: each of its pieces and pairs again and again. */
export const hostileTexts = (source: string): readonly ((length: number) => string)[] => {
  const pieces = piecesOf(source)
  const units = new Set([
    ...pieces,
    ...pieces.flatMap((first) => pieces.map((second) => first + second)),
    // Runs with something between them, which is where two quantifiers take turns.
    ...pieces.flatMap((first) => [`${first.repeat(50)}${pieces[0] ?? ''}`]),
  ])
  return [...units].flatMap((unit) =>
    frames.map(
      ([start, end]) =>
        (length: number) =>
          start + unit.repeat(Math.ceil(length / unit.length)) + end,
    ),
  )
}
