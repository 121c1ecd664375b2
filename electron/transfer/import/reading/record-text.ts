import { randomUUID } from 'node:crypto'
import { unreadable } from './unreadable.ts'

/** The text of a record of JSON. Long texts in it, as are documents in base64, lie beside it and have a mark in their place. */
export type RecordText = { readonly text: string; readonly long: readonly string[] }

/**
 * A single record is never longer: a shipment may have 100 documents of 5 MB and its 100 packages a label of 2 MB from the
 * carrier and one of ours each, which in base64 are 1,200 million characters; and then its history.
 */
const MOST_CHARACTERS = 1_500_000_000
/** What is not put aside is one text, which the platform bounds. */
const MOST_IN_ONE_TEXT = 250_000_000
/** After as many characters what is long is put aside. */
const AT_ONCE = 8_000_000

/** Nobody can write it into a file. */
const mark = `${randomUUID()}:`
/** What is at least as long lies beside the text. */
const LONG = 65_536

/** Whether from there to there is nothing but letters, digits and the signs of base64: nothing that is written otherwise in JSON. */
const isPlain = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at)
    const isLetter = (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x41 && sign <= 0x5a)
    // `+`, `/` and digits, and `=`.
    if (!isLetter && sign !== 0x2b && (sign < 0x2f || sign > 0x39) && sign !== 0x3d) return false
  }
  return true
}

/** Puts the text of a record together as its pieces come, without ever joining what is long in it. */
export const createRecordText = () => {
  let parts: string[] = []
  let length = 0
  let checkAt = AT_ONCE
  let long: string[] = []
  let characters = 0

  const putAside = (): void => {
    const whole = parts.join('')
    let text = ''
    let from = 0
    for (let begin = whole.indexOf('"'), end; begin >= 0; begin = end) {
      end = whole.indexOf('"', begin + 1)
      if (end - begin <= LONG) continue
      // Outside of texts no backslash stands: after one, no text begins.
      if (whole[begin - 1] === '\\' || !isPlain(whole, begin + 1, end)) continue
      text += `${whole.slice(from, begin)}"${mark}${long.length}`
      long.push(whole.slice(begin + 1, end))
      from = end
    }
    text += whole.slice(from)
    parts = [text]
    ;({ length } = text)
    if (length > MOST_IN_ONE_TEXT) throw unreadable({ key: 'record_too_long' })
    checkAt = length + AT_ONCE
  }

  return {
    /** @throws Refusal when it is longer than any record can be */
    add: (piece: string): void => {
      if (piece === '') return
      parts.push(piece)
      length += piece.length
      characters += piece.length
      if (characters > MOST_CHARACTERS) throw unreadable({ key: 'record_too_long' })
      if (length >= checkAt) putAside()
    },
    /** What has come, and begins anew. */
    take: (): RecordText => {
      const taken = { text: parts.length === 1 ? (parts[0] ?? '') : parts.join(''), long }
      parts = []
      long = []
      length = 0
      characters = 0
      checkAt = AT_ONCE
      return taken
    },
  }
}
/** Puts what is long back in its place, in a value that was read. */
export const longTextAt = ({ long }: RecordText, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(mark)
    ? (long[Number(value.slice(mark.length))] ?? value)
    : value

/** The text as it stands in the file; where it is too long for one, without what is long in it. */
export const wholeText = ({ text, long }: RecordText): string => {
  const length = long.reduce((sum, one) => sum + one.length, text.length)
  const [head = '', ...others] = text.split(mark)
  const isShort = length < MOST_IN_ONE_TEXT
  return others.reduce((before, other) => {
    const place = Number.parseInt(other, 10)
    return before + (isShort ? (long[place] ?? '') : '') + other.slice(String(place).length)
  }, head)
}
