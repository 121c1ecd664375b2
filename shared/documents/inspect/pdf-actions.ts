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
  if (all.some((object) => object.names.has('JavaScript') && !isOfEmptyTrees(object, objects)))
    return 'script'
  if (all.some(isOutside)) return 'calls_out'
  return opensAddress(all, objects) ? 'calls_out' : undefined
}

/** The tokens of an object, names without their escapes. */
const tokensOf = ({ bytes }: SeenObject): readonly string[] => {
  const tokens: string[] = []
  for (let at = 0; at < bytes.length;) {
    const { kind, start, end } = readToken(bytes, at)
    at = end
    if (kind === 'space' || kind === 'comment') continue
    const text = kind === 'text' || kind === 'hexadecimal' ? '()' : textOfBytes(bytes.subarray(start, end))
    tokens.push(kind === 'name' ? text.replaceAll(escaped, unescaped) : text)
  }
  return tokens
}
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

/** Programs write the trees of a document's scripts and files also when there are none. */
const isEmptyTree = (value: readonly string[]): boolean =>
  /^<< (?:\/(?:Names|Kids) \[ \] )?>>$/u.test(value.slice(0, 7).join(' '))

const isOfEmptyTrees = (object: SeenObject, objects: SeenObjects): boolean =>
  valuesOf(tokensOf(object), '/JavaScript').every((value) => {
    const number = numberIn(value)
    if (number === undefined) return isEmptyTree(value)
    const meant = objects.get(number) ?? []
    return meant.length > 0 && meant.every((one) => isEmptyTree(valueAt(tokensOf(one), 0)))
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

const opensAddress = (all: readonly SeenObject[], objects: SeenObjects): boolean => {
  const pending = all
    .filter(({ names }) => names.has('OpenAction') || names.has('AA'))
    .flatMap((object) => triggers.flatMap((trigger) => valuesOf(tokensOf(object), trigger)))
  const seen = new Set<number>()
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    // A list is a place in the document.
    if (value[0] === '[') continue
    if (value.includes('/URI')) return true
    for (const number of numbersIn(value)) {
      if (seen.has(number)) continue
      seen.add(number)
      for (const object of objects.get(number) ?? []) pending.push(valueAt(tokensOf(object), 0))
    }
  }
  return false
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
