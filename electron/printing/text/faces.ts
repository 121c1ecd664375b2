import inter from '@fontsource-variable/inter/unicode.json' with { type: 'json' }
import arabic from '@fontsource-variable/noto-sans-arabic/unicode.json' with { type: 'json' }
import devanagari from '@fontsource-variable/noto-sans-devanagari/unicode.json' with { type: 'json' }
import hebrew from '@fontsource-variable/noto-sans-hebrew/unicode.json' with { type: 'json' }
import japanese from '@fontsource-variable/noto-sans-jp/unicode.json' with { type: 'json' }
import korean from '@fontsource-variable/noto-sans-kr/unicode.json' with { type: 'json' }
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' }
import thai from '@fontsource-variable/noto-sans-thai/unicode.json' with { type: 'json' }
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { codePointsOf } from './code-points.ts'
import { nameTable } from './font-name.ts'
import { type FontWeight, fontWeights } from './font-weight.ts'
import { inWeight } from './in-weight.ts'
import { writeSfnt } from './sfnt.ts'
import { tablesOfWoff2 } from './woff2.ts'

/** A typeface for some of the signs of the world. */
export type Face = {
  readonly name: string
  /** As a TrueType file of a weight. */
  readonly fileIn: (weight: FontWeight) => Uint8Array
  readonly codePoints: ReadonlySet<number>
  /** Whether its letters join, turn or stack by rules of their script. */
  readonly isShaped: boolean
}

/** The typefaces of the screens, in the same order: the first that has a sign writes it. Each with its files' signs. */
const families: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inter,
  'noto-sans-arabic': arabic,
  'noto-sans-hebrew': hebrew,
  'noto-sans-thai': thai,
  'noto-sans-devanagari': devanagari,
  'noto-sans-jp': japanese,
  'noto-sans-sc': chinese,
  'noto-sans-kr': korean,
}

/** Scripts whose letters join, turn or stack, and need the rules for it; the rest is set much faster without. */
const shaped = new Set(['noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-thai', 'noto-sans-devanagari'])
const shapingTables = new Set(['GSUB', 'GPOS', 'GDEF'])

/** Where the build has the files that its page shows; what runs from the source finds them in their packages. */
const builtFonts = new URL('../renderer/fonts/', import.meta.url)
const isBuilt = existsSync(builtFonts)
const { resolve } = createRequire(import.meta.url)

type Range = { readonly start: number; readonly end: number }
/** A file of a family, and the signs that it was made for. */
type Part = { readonly family: string; readonly name: string; readonly ranges: readonly Range[] }

/** Finds the typeface for signs. Files are read when one of their signs is met, and kept. */
export const createFaces = () => {
  const parts = Object.entries(families).flatMap(partsOf)
  const read = new Map<Part, Face>()
  const open = (part: Part): Face => {
    const face = read.get(part) ?? readFace(part)
    read.set(part, face)
    return face
  }
  const found = new Map<string, Face | undefined>()
  const find = (codePoints: readonly number[]): Face | undefined => {
    const first = codePoints[0] ?? 0
    const candidates = parts.filter(({ ranges }) =>
      ranges.some(({ start, end }) => start <= first && first <= end),
    )
    for (const part of candidates) {
      const face = open(part)
      if (codePoints.every((one) => face.codePoints.has(one))) return face
    }
    return undefined
  }
  /** The typeface that has all of these signs, if there is one. */
  return (signs: string): Face | undefined => {
    if (!found.has(signs)) found.set(signs, find(Array.from(signs, (sign) => sign.codePointAt(0) ?? 0)))
    return found.get(signs)
  }
}
export type FindFace = ReturnType<typeof createFaces>

const partsOf = ([family, signs]: readonly [string, Readonly<Record<string, string>>]): readonly Part[] =>
  Object.entries(signs).map(([key, ranges]) => ({
    family,
    // The parts of large scripts are numbered, in brackets.
    name: `${family}-${key.replaceAll(/[[\]]/gu, '')}`,
    ranges: ranges.split(',').map(rangeOf),
  }))

const rangeOf = (text: string): Range => {
  const [start = '', end = start] = text.replace(/^U\+/iu, '').split('-')
  return { start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }
}

type Tables = ReadonlyMap<string, Uint8Array>

const readFont = ({ family, name }: Part): Uint8Array => {
  const file = `${name}-wght-normal.woff2`
  return readFileSync(
    isBuilt ? new URL(file, builtFonts) : resolve(`@fontsource-variable/${family}/files/${file}`),
  )
}

const readFace = (part: Part): Face => {
  const { family, name } = part
  const isShaped = shaped.has(family)
  const unpack = (): Tables =>
    new Map([...tablesOfWoff2(readFont(part))].filter(([tag]) => isShaped || !shapingTables.has(tag)))
  // Twice as large as what is made of it, and nearly always needed once: a long list takes hundreds of files for its names.
  let waiting: Tables | undefined = unpack()
  const codePoints = codePointsOf(waiting.get('cmap') ?? new Uint8Array())
  const make = (weight: FontWeight): Uint8Array => {
    const tables = waiting ?? unpack()
    waiting = undefined
    // Documents tell their fonts apart by what those are called.
    const named = new Map([...tables, ['name', nameTable(`${name}-${weight}`)]])
    return writeSfnt(inWeight(named, fontWeights[weight]))
  }
  const made = new Map<FontWeight, Uint8Array>()
  return {
    name,
    fileIn: (weight) => {
      const file = made.get(weight) ?? make(weight)
      made.set(weight, file)
      return file
    },
    codePoints,
    isShaped,
  }
}
