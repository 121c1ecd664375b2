import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { codePointsOf } from './code-points.ts'
import { readBytes } from './byte-reader.ts'
import { type FontTables, writeSfnt } from './sfnt.ts'
import { tablesOfWoff2 } from './woff2.ts'

/** A typeface for some of the signs of the world, as a TrueType file. */
export type Face = {
  readonly name: string
  readonly file: Uint8Array
  /** Whether its letters are hairlines, which have to be drawn thicker to be read on paper. */
  readonly isThin: boolean
  readonly codePoints: ReadonlySet<number>
}

/** The typefaces of the screens, in the same order: the first that has a sign writes it. */
const families = [
  'inter',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-devanagari',
  'noto-sans-jp',
  'noto-sans-sc',
  'noto-sans-kr',
] as const

/** Scripts whose letters join, turn or stack, and need the rules for it; the rest is set much faster without. */
const shaped = new Set(['noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-thai', 'noto-sans-devanagari'])
const shapingTables = new Set(['GSUB', 'GPOS', 'GDEF'])

/** Where a font of many weights says which of them its outlines have: 100 for hairlines, usually 400. */
const WEIGHT_AT = 24
const THIN = 300

const { resolve } = createRequire(import.meta.url)
const readOf = (family: string, file: string): Uint8Array =>
  readFileSync(resolve(`@fontsource-variable/${family}/${file}`))

type Range = { readonly start: number; readonly end: number }
/** A file of a family, and the signs that it was made for. */
type Part = { readonly family: string; readonly name: string; readonly ranges: readonly Range[] }

const rangesOfParts = z.record(z.string(), z.string())

/** Finds the typeface for signs. Files are read when one of their signs is met, and kept. */
export const createFaces = () => {
  const parts = families.flatMap(partsOf)
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

const partsOf = (family: string): readonly Part[] => {
  const text = Buffer.from(readOf(family, 'unicode.json')).toString('utf8')
  return Object.entries(rangesOfParts.parse(JSON.parse(text))).map(([key, ranges]) => ({
    family,
    // The parts of large scripts are numbered, in brackets.
    name: `${family}-${key.replaceAll(/[[\]]/gu, '')}`,
    ranges: ranges.split(',').map(rangeOf),
  }))
}

const rangeOf = (text: string): Range => {
  const [start = '', end = start] = text.replace(/^U\+/iu, '').split('-')
  return { start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }
}

const readFace = ({ family, name }: Part): Face => {
  const whole = tablesOfWoff2(readOf(family, `files/${name}-wght-normal.woff2`))
  const tables = new Map([...whole].filter(([tag]) => shaped.has(family) || !shapingTables.has(tag)))
  return {
    name,
    file: writeSfnt(tables),
    isThin: weightIn(tables) < THIN,
    codePoints: codePointsOf(tables.get('cmap') ?? new Uint8Array()),
  }
}

const weightIn = (tables: FontTables): number => {
  const reader = readBytes(tables.get('fvar') ?? new Uint8Array(WEIGHT_AT + 2))
  reader.skip(WEIGHT_AT)
  return reader.uint16()
}
