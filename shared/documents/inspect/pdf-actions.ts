import type { FindingReason } from '../finding.ts'
import { textOfBytes } from './bytes.ts'
import { readToken } from './pdf-token.ts'

/** An object of a file, without the data of a stream. */
export type SeenObject = {
  readonly bytes: Uint8Array
  /** The names in it that matter. */
  readonly names: ReadonlySet<string>
  readonly isStream: boolean
}
/** The objects of a file by their numbers, of which each may be given several times. */
export type SeenObjects = ReadonlyMap<number | undefined, readonly SeenObject[]>

/**
 * What a document does, or reaches for, without anybody asking it to: scripts, addresses that are opened with it, other files
 * that its streams and threads come from. A link that opens an address when it is clicked is none of it.
 */
export const actingOf = (objects: SeenObjects): FindingReason | undefined => {
  const all = [...objects.values()].flat()
  const isTreeEmpty = emptyTrees(objects)
  if (all.some((object) => object.names.has('JavaScript') && !isOfEmptyTrees(object, isTreeEmpty)))
    return 'script'
  if (all.some(isOutside)) return 'calls_out'
  if ([...objects].some(([number, given]) => number !== undefined && given.length > MOST_DEFINITIONS))
    return 'uncheckable'
  return whatIsOpened(all, objects)
}
/** How often a number may be given anew; versions of a file that was saved again and again give it some dozen times. */
const MOST_DEFINITIONS = 2000
/** How much may be done when something is opened or passed: far more than any form has. */
const MOST_ACTIONS = 10_000

const tokensOfObjects = new WeakMap<SeenObject, readonly string[]>()
/** The tokens of an object, names without their escapes. They are read once, however many other objects name it. */
const tokensOf = (object: SeenObject): readonly string[] => {
  const tokens = tokensOfObjects.get(object) ?? readTokens(object)
  tokensOfObjects.set(object, tokens)
  return tokens
}

const readTokens = ({ bytes }: SeenObject, most = Infinity): readonly string[] => {
  const tokens: string[] = []
  for (let at = 0; at < bytes.length && tokens.length < most;) {
    const { kind, start, end } = readToken(bytes, at)
    at = end
    if (kind === 'space' || kind === 'comment') continue
    if (kind === 'text' || kind === 'hexadecimal') tokens.push('()')
    else {
      const text = textOfBytes(bytes.subarray(start, Math.min(end, start + LONGEST_WORD)))
      tokens.push(kind === 'name' && text.includes('#') ? text.replaceAll(escaped, unescaped) : text)
    }
  }
  return tokens
}
/** What is longer is none of the words and names that matter, also when all of it is written in escapes. */
const LONGEST_WORD = 100
const escaped = /#([0-9A-Fa-f]{2})/gu
const unescaped = (_all: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16))

const isOpening = (token: string | undefined): boolean => token === '<<' || token === '['
const isClosing = (token: string | undefined): boolean => token === '>>' || token === ']'

/** The value that begins at a place: one token, a reference, or all of a dictionary or list. */
const valueAt = (tokens: readonly string[], start: number): readonly string[] => {
  if (tokens[start + 2] === 'R') return tokens.slice(start, start + 3)
  let depth = 0
  for (let at = start; at < tokens.length; at += 1) {
    if (isOpening(tokens[at])) depth += 1
    if (isClosing(tokens[at])) depth -= 1
    if (depth <= 0) return tokens.slice(start, at + 1)
  }
  return tokens.slice(start)
}

/** What stands behind a name, each time but within what stood behind it before. */
const valuesOf = (tokens: readonly string[], name: string): readonly (readonly string[])[] => {
  const values: (readonly string[])[] = []
  for (let at = tokens.indexOf(name); at >= 0; at = tokens.indexOf(name, at)) {
    const value = valueAt(tokens, at + 1)
    values.push(value)
    at += 1 + value.length
  }
  return values
}

const numberIn = ([number, , mark]: readonly string[]): number | undefined =>
  mark === 'R' ? Number(number) : undefined

/** How many tokens an empty tree has at most, and one more. */
const EMPTY_TREE_TOKENS = 7
/** Programs write the trees of a document's scripts and files also when there are none. */
const isEmptyTree = (value: readonly string[]): boolean =>
  /^<< (?:\/(?:Names|Kids) \[ \] )?>>$/u.test(value.slice(0, EMPTY_TREE_TOKENS).join(' '))

type IsTreeEmpty = (number: number) => boolean

/** Whether all that is given under a number are empty trees: looked up once for each number. */
const emptyTrees = (objects: SeenObjects): IsTreeEmpty => {
  const known = new Map<number, boolean>()
  const look = (number: number): boolean => {
    const meant = objects.get(number) ?? []
    return (
      meant.length > 0 && meant.every((one) => isEmptyTree(valueAt(readTokens(one, EMPTY_TREE_TOKENS), 0)))
    )
  }
  return (number) => {
    const isEmpty = known.get(number) ?? look(number)
    known.set(number, isEmpty)
    return isEmpty
  }
}

const isOfEmptyTrees = (object: SeenObject, isTreeEmpty: IsTreeEmpty): boolean =>
  valuesOf(tokensOf(object), '/JavaScript').every((value) => {
    const number = numberIn(value)
    return number === undefined ? isEmptyTree(value) : isTreeEmpty(number)
  })

/** Where the data of a stream come from besides the file itself; by what a picture is replaced for a printing house. */
const ofOtherFiles = ['/F', '/FFilter', '/FDecodeParms', '/Ref', '/OPI']

/** Whether an object takes something from another file. */
const isOutside = (object: SeenObject): boolean => {
  if (object.names.has('Thread') && isThreadOutside(tokensOf(object))) return true
  if (!object.isStream || !ofOtherFiles.some((name) => object.names.has(name.slice(1)))) return false
  return keysOf(tokensOf(object)).some((key) => ofOtherFiles.includes(key))
}

/** An action that goes to a thread of another file. The kind of an action may also stand alone, in an object of its own. */
const isThreadOutside = (tokens: readonly string[]): boolean =>
  tokens.some((token, at) => token === '/Thread' && tokens[at - 1] !== '/Type') &&
  (tokens.includes('/F') || tokens[0] === '/Thread')

/** The names of a dictionary's own entries. */
const keysOf = (tokens: readonly string[]): readonly string[] => {
  const keys: string[] = []
  for (let at = 1; at < tokens.length;) {
    keys.push(tokens[at] ?? '')
    at += 1 + Math.max(1, valueAt(tokens, at + 1).length)
  }
  return keys
}

/** What is done when a document, a page or a field is merely opened, shown or passed. */
const triggers = ['/OpenAction', '/AA']

const whatIsOpened = (all: readonly SeenObject[], objects: SeenObjects): FindingReason | undefined => {
  const acting = all.filter(({ names }) => names.has('OpenAction') || names.has('AA'))
  if (acting.length > MOST_ACTIONS) return 'uncheckable'
  const pending = acting.flatMap((object) =>
    triggers.flatMap((trigger) => valuesOf(tokensOf(object), trigger)),
  )
  if (pending.length > MOST_ACTIONS) return 'uncheckable'
  const seen = new Set<number>()
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    // A list is a place in the document.
    if (value[0] === '[') continue
    if (value.includes('/URI')) return 'calls_out'
    for (const number of numbersIn(value)) {
      if (seen.has(number)) continue
      seen.add(number)
      for (const object of objects.get(number) ?? []) pending.push(valueAt(tokensOf(object), 0))
    }
  }
  return undefined
}

/** The objects that an action names: itself, what is done for which occasion, and what is done next; places are in lists. */
const numbersIn = (value: readonly string[]): readonly number[] => {
  const numbers: number[] = []
  let inLists = 0
  for (const [at, token] of value.entries()) {
    if (token === '[' && (inLists > 0 || value[at - 1] !== '/Next')) inLists += 1
    if (token === ']' && inLists > 0) inLists -= 1
    if (inLists === 0 && value[at + 2] === 'R' && /^\d{1,9}$/u.test(token)) numbers.push(Number(token))
  }
  return numbers
}
