import { createRecordText, type RecordText } from './record-text.ts'
import { unreadable } from './unreadable.ts'

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
/** A list of records may stand under this name in an object. */
const LIST_NAME = 'shipments'

/**
 * Takes a file of JSON apart into the texts of its records as it comes in: the members of a list, those of a list that an
 * object holds under `shipments`, or else one value after the other.
 */
export const createJsonSplitter = () => {
  const record = createRecordText()
  let depth = 0
  /** How deep the records lie; undefined before there is anything. */
  let within: number | undefined
  let isInText = false
  let isEscaped = false
  let isList = false
  /** Whether only the rest of the object comes whose list of records has ended. */
  let isRest = false
  /** The last text at depth 1, and whether a value follows that has it as its name. */
  let name = ''
  let isNamed = false
  /** The piece that is gone through, and where in it the record goes on that has not ended. */
  let piece = ''
  let from = 0

  const add = (to: number): void => {
    if (!isRest) record.add(piece.slice(from, to))
    from = to
  }
  const end = (found: RecordText[], at: number): void => {
    add(at)
    const taken = record.take()
    if (taken.text.trim() !== '') found.push(taken)
  }

  /** Goes to the end of the text that it is in, as far as the piece goes. */
  const passText = (begin: number): number => {
    for (let at = isEscaped ? begin + 1 : begin; ; at += 1) {
      const quote = piece.indexOf('"', at)
      const to = quote < 0 ? piece.length : quote
      let escapes = 0
      while (to - escapes > at && piece.charCodeAt(to - escapes - 1) === BACKSLASH) escapes += 1
      isEscaped = quote < 0 && escapes % 2 === 1
      isInText = quote < 0 || escapes % 2 === 1
      if (quote >= 0 && isInText) {
        at = quote
        continue
      }
      if (depth === 1 && within === 0 && name.length <= LIST_NAME.length) name += piece.slice(begin, to)
      return to
    }
  }

  /** The list that begins there holds the records; what stood before it is none. */
  const enter = (at: number): void => {
    record.take()
    from = at + 1
    within = depth
    isList = true
    isRest = false
  }

  const open = (sign: number, at: number): void => {
    depth += 1
    if (within === undefined && sign === OPEN_LIST) return enter(at)
    within ??= 0
    if (within === 0 && depth === 2 && sign === OPEN_LIST && isNamed && name === LIST_NAME) enter(at)
  }

  /** What follows the list, and the object that it is in, is one value after the other. */
  const leave = (found: RecordText[], at: number): void => {
    end(found, at)
    from = at + 1
    within = 0
    isRest = depth > 1
    depth -= 1
  }

  const close = (found: RecordText[], sign: number, at: number): void => {
    // What does not fit there is a part of the record, which is none then.
    if (within !== undefined && within > 0 && depth === within)
      return sign === CLOSE_LIST ? leave(found, at) : undefined
    depth -= 1
    if (depth !== 0 || within !== 0) return
    if (isRest) from = at + 1
    else end(found, at + 1)
    isRest = false
  }

  const separate = (found: RecordText[], at: number): void => {
    if (depth === 1 && within === 0) [name, isNamed] = ['', false]
    if (depth !== within) return
    end(found, at)
    from = at + 1
  }

  const step = (found: RecordText[], at: number): number => {
    const sign = piece.charCodeAt(at)
    if (sign === QUOTE) {
      isInText = true
      if (depth === 1) [name, isNamed] = ['', false]
      return passText(at + 1)
    }
    if (sign === OPEN_LIST || sign === OPEN_OBJECT) open(sign, at)
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) close(found, sign, at)
    else if (sign === COMMA) separate(found, at)
    else if (sign === COLON && depth === 1) isNamed = true
    return at
  }

  return {
    /** @returns the records that have ended by now */
    push: (more: string): readonly RecordText[] => {
      if (more === '') return []
      piece = more
      from = 0
      const found: RecordText[] = []
      let at = isInText ? passText(0) + 1 : 0
      for (; at < piece.length; at += 1) at = step(found, at)
      add(piece.length)
      return found
    },
    /** Whether a list of records was found. */
    isList: (): boolean => isList,
    /** What is left after the last one. @throws Refusal when a list has no end */
    end: (): RecordText => {
      if (isList && (depth > 0 || isInText)) throw unreadable({ key: 'list_without_end' })
      return record.take()
    },
  }
}
