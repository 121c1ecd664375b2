import { longTextOfBytes, textOfBytes } from './bytes.ts'
import { inflate } from './inflate.ts'

/** How the dictionary of an object stream is written by every program that writes one. */
const plainDictionary = /^[^%()#{}]*$/u
const simpleFilter = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(?=[/>])/u
/** Other ways in which its bytes could stand for others. */
const furtherCoding = /\/(?:F|FFilter|FDecodeParms|Predictor|Crypt)(?![A-Za-z0-9])/u
const LONGEST_DICTIONARY = 2000
/** Programs put some hundred objects into one stream. */
const MOST_OBJECTS = 20_000
const LONGEST_HEAD = MOST_OBJECTS * 20

/** An object that lies in a stream, by its number. */
export type StreamedObject = { readonly number: number; readonly bytes: Uint8Array }

/** What an object stream holds, each object by itself; undefined when that cannot be known for certain. */
export const readObjectStream = (
  dictionary: Uint8Array,
  data: Uint8Array,
  most: number,
): readonly StreamedObject[] | undefined => {
  if (dictionary.length > LONGEST_DICTIONARY) return undefined
  const text = textOfBytes(dictionary)
  const first = numberOf(text, 'First')
  const count = numberOf(text, 'N')
  const isPlain = plainDictionary.test(text) && simpleFilter.test(text) && !furtherCoding.test(text)
  if (!isPlain || text.split('/Filter').length !== 2 || first === undefined || count === undefined)
    return undefined
  const inflated = inflate(data, most)
  return inflated && objectsOf(inflated, first, count)
}

/** A number that is given once, and not by a reference to where it stands. */
const numberOf = (dictionary: string, name: string): number | undefined => {
  const all = [
    ...dictionary.matchAll(new RegExp(String.raw`/${name}(?![^\s\d])\s*(\d{1,9}\s*(?=[/>]))?`, 'gu')),
  ]
  const digits = all[0]?.[1]
  return all.length === 1 && digits !== undefined ? Number(digits) : undefined
}

/** Pairs of an object's number and its place behind `first` stand at the beginning. */
const objectsOf = (
  bytes: Uint8Array,
  first: number,
  count: number,
): readonly StreamedObject[] | undefined => {
  if (first > Math.min(bytes.length, LONGEST_HEAD) || count > MOST_OBJECTS) return undefined
  const head = longTextOfBytes(bytes.subarray(0, first))
  if (/[^\d\t\n\f\r \0]/u.test(head)) return undefined
  const numbers = head.split(/\D+/u).filter((digits) => digits !== '')
  if (numbers.length !== 2 * count) return undefined
  const objects = Array.from({ length: count }, (_, index) => ({
    number: Number(numbers[2 * index]),
    place: first + Number(numbers[2 * index + 1]),
  }))
  if (objects.some(({ place }) => place > bytes.length)) return undefined
  const places = [...new Set(objects.map(({ place }) => place))].sort((one, other) => one - other)
  const ends = new Map(places.map((place, index) => [place, places[index + 1]]))
  return objects.map(({ number, place }) => ({ number, bytes: bytes.subarray(place, ends.get(place)) }))
}
