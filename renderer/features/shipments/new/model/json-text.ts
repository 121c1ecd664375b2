/** Where a text stops being JSON: line and column, both from 1, and what stands there (nothing at its end). */
export type JsonBreak = { readonly line: number; readonly column: number; readonly found: string }

export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly break: JsonBreak }

/** Reads JSON as people paste it, or says where it breaks. */
export const readJsonText = (text: string): JsonReading => {
  const plain = text.replace(/^\uFEFF/u, '')
  try {
    return { ok: true, value: JSON.parse(plain) }
  } catch {
    return { ok: false, break: breakAt(plain, firstBreak(plain)) }
  }
}

const breakAt = (text: string, offset: number): JsonBreak => {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    found: /^(\w+|\S)/u.exec(text.slice(offset, offset + 20))?.[0] ?? '',
  }
}

const token =
  /(?:([\{\}\[\],:])|("(?:[[^"\\]--[\p{Cc}--[\u007f-\u009f]]]|\\(?:["\\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+\-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/vy

/** What may come next: a value, a name or a comma, with the closing bracket where the list may end. */
type Bracket = '{' | '['
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'comma'

/**
 * The offset of the first thing that JSON does not allow. Engines tell it only in some of their messages, and in
 * words that differ.
 */
const firstBreak = (text: string): number => {
  const open: Bracket[] = []
  let expected: Expected | undefined = 'value'
  let offset = 0
  while (expected !== undefined) {
    offset = skipSpace(text, offset)
    token.lastIndex = offset
    const [whole = '', mark, string] = token.exec(text) ?? []
    if (whole === '') break
    expected = follow(expected, kindOf(mark, string), open)
    if (expected !== undefined) offset += whole.length
  }
  return skipSpace(text, offset)
}

const space = /[ \t\n\r]*/uy

const skipSpace = (text: string, offset: number): number => {
  space.lastIndex = offset
  return offset + (space.exec(text)?.[0].length ?? 0)
}

const kindOf = (mark: string | undefined, string: string | undefined): string =>
  mark ?? (string === undefined ? 'scalar' : 'string')

/** What is expected after a token, or undefined when the token is not allowed. Keeps the open brackets. */
const follow = (expected: Expected, kind: string, open: Bracket[]): Expected | undefined => {
  const inside = open.at(-1)
  if (expected === 'comma') {
    if (inside === undefined) return undefined
    if (kind === ',') return inside === '{' ? 'name' : 'value'
    return closes(kind, inside) ? close(open) : undefined
  }
  if (expected === 'colon') return kind === ':' ? 'value' : undefined
  if (expected === 'name' || expected === 'nameOrEnd') {
    if (kind === 'string') return 'colon'
    return kind === '}' && expected === 'nameOrEnd' ? close(open) : undefined
  }
  if (kind === ']' && expected === 'valueOrEnd') return close(open)
  if (kind === '{' || kind === '[') {
    open.push(kind)
    return kind === '{' ? 'nameOrEnd' : 'valueOrEnd'
  }
  return kind === 'string' || kind === 'scalar' ? 'comma' : undefined
}

const closes = (kind: string, inside: Bracket): boolean => kind === (inside === '{' ? '}' : ']')

const close = (open: Bracket[]): Expected => {
  open.pop()
  return 'comma'
}
