import { deflateSync, inflateSync } from 'node:zlib'
import {
  latin1,
  type PdfDictionary,
  type PdfObject,
  type PdfObjects,
  readDictionary,
  readObjects,
} from './read-objects.ts'

/** A page of a file, with all that it draws with. Lengths are points. */
export type PdfPage = {
  /** As it is looked at. */
  readonly width: number
  readonly height: number
  /** What brings it there from how it is drawn: six numbers (ISO 32000-1, 8.3.4). */
  readonly upright: Transformation
  /** The part of the drawing that shows: lower left and upper right corner. */
  readonly box: Corners
  readonly drawing: PdfObject
  /** The values of the page that its drawing needs, as they are written. */
  readonly needs: PdfDictionary
  /** What those name, by their numbers. */
  readonly objects: PdfObjects
}
export type Transformation = readonly [number, number, number, number, number, number]
type Corners = readonly [left: number, bottom: number, right: number, top: number]

/** A page that is not written as every program would read it. */
export class UnreadablePdf extends Error {}

const MOST_PAGES = 1000
/** Bytes that a drawing may come to, where it lies in several pieces. */
const MOST_DRAWN = 16 * 1024 * 1024
const LONGEST_SIDE = 14_400
/** What pages have from the pages that they lie in (ISO 32000-1, 7.7.3.4). */
const inherited: ReadonlySet<string> = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])

/** The pages of a PDF in order. Only for files that nobody could read otherwise (`inspectFile`). @throws UnreadablePdf */
export const readPages = (bytes: Uint8Array): readonly PdfPage[] => {
  const { objects, trailer } = readObjects(bytes)
  const root = readDictionary(textOf(objects, trailer.get('Root')))
  const pages: PdfPage[] = []
  const seen = new Set<string>()
  const open: { readonly value: string; readonly above: PdfDictionary }[] = [
    { value: root.get('Pages') ?? '', above: new Map() },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, above } = next
    const own = readDictionary(textOf(objects, value))
    // A page that leads back to itself is none.
    if (seen.has(value) || own.size === 0 || pages.length >= MOST_PAGES) throw new UnreadablePdf(value)
    seen.add(value)
    const all = new Map([...[...above].filter(([name]) => inherited.has(name)), ...own])
    const kids = own.get('Kids')
    if (kids === undefined) pages.push(pageOf(objects, all))
    else
      open.push(
        ...referencesIn(textOf(objects, kids))
          .toReversed()
          .map((kid) => ({ value: kid, above: all })),
      )
  }
  if (pages.length === 0) throw new UnreadablePdf('no page')
  return pages
}

const pageOf = (objects: PdfObjects, page: PdfDictionary): PdfPage => {
  const box = boxOf(objects, page)
  const [left, bottom, right, top] = box
  const [width, height] = [right - left, top - bottom]
  const turns = (((Number(textOf(objects, page.get('Rotate'))) || 0) / 90) % 4) + 4
  const isAcross = turns % 2 === 1
  const uprights: readonly Transformation[] = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ]
  const upright = uprights[turns % 4]
  const isSane = [width, height].every((side) => side >= 1 && side <= LONGEST_SIDE)
  if (!upright || !isSane) throw new UnreadablePdf('box')
  const needs = ['Resources', 'Group'].flatMap((name) => {
    const value = page.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    upright,
    box,
    drawing: drawingOf(objects, page.get('Contents')),
    needs: new Map(needs),
    objects,
  }
}

/** What of the paper shows. */
const boxOf = (objects: PdfObjects, page: PdfDictionary): Corners => {
  const [media, crop] = ['MediaBox', 'CropBox'].map((name) => cornersOf(textOf(objects, page.get(name))))
  if (!media) throw new UnreadablePdf('MediaBox')
  if (!crop) return media
  return [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
}

const cornersOf = (text: string): Corners | undefined => {
  const [one, two, three, four, ...more] = (text.match(/[^\s[\]]+/gu) ?? []).map(Number)
  const numbers = [one, two, three, four].map((number) => number ?? Number.NaN)
  if (more.length > 0 || !numbers.every(Number.isFinite)) return undefined
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)]
}

/** What a page draws, in one piece; nothing for an empty page. */
const drawingOf = (objects: PdfObjects, contents: string | undefined): PdfObject => {
  if (contents === undefined) return { text: '<< >>', data: '' }
  const single = objectAt(objects, contents)
  if (single?.data !== undefined) return plain(objects, single)
  const pieces = referencesIn(single?.text ?? contents).map((reference) => objectAt(objects, reference))
  const [first] = pieces
  if (pieces.length === 1 && first) return plain(objects, first)
  const drawn = pieces.map((piece) => (piece ? inflated(objects, piece) : '')).join('\n')
  if (drawn.length > MOST_DRAWN) throw new UnreadablePdf('Contents')
  const data = latin1(deflateSync(Buffer.from(drawn, 'latin1')))
  return { text: '<< /Filter /FlateDecode >>', data }
}

/** How its bytes are packed is all that a drawing says besides. */
const plain = (objects: PdfObjects, { text, data }: PdfObject): PdfObject => {
  if (data === undefined) throw new UnreadablePdf('Contents')
  const values = readDictionary(text)
  const packed = ['Filter', 'DecodeParms'].flatMap((name) => {
    const value = values.get(name)
    return value === undefined ? [] : [`/${name} ${textOf(objects, value).trim()}`]
  })
  return { text: `<< ${packed.join(' ')} >>`, data }
}

const inflated = (objects: PdfObjects, piece: PdfObject): string => {
  const { text, data = '' } = plain(objects, piece)
  if (/^<<\s*>>$/u.test(text)) return data
  if (!/^<< \/Filter (?:\/FlateDecode|\[\s*\/FlateDecode\s*\]) >>$/u.test(text))
    throw new UnreadablePdf('Filter')
  try {
    return latin1(inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: MOST_DRAWN }))
  } catch (error) {
    throw new UnreadablePdf('Contents', { cause: error })
  }
}

const reference = /^\s*(\d+)\s+\d+\s+R\s*$/u

const objectAt = (objects: PdfObjects, value: string | undefined): PdfObject | undefined => {
  const [, number] = reference.exec(value ?? '') ?? []
  return number === undefined ? undefined : objects.get(Number(number))
}

/** A value, or what it names instead. */
const textOf = (objects: PdfObjects, value: string | undefined): string =>
  value !== undefined && reference.test(value) ? (objectAt(objects, value)?.text ?? '').trim() : (value ?? '')

const referencesIn = (text: string): readonly string[] =>
  text.match(/(?<!\d)\d{1,10}\s+\d{1,5}\s+R\b/gu) ?? []
