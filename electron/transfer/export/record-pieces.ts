type Around = {
  /** The JSON text of the record, which is an object. */
  readonly record: string
  /** Which of the properties are lists that are read and written member by member, by their names. */
  readonly lists: Readonly<Record<string, Iterable<object>>>
}

/**
 * The JSON text of a record and of what lies beside it, in pieces: the members of its long lists, as are documents with their
 * bytes, are read and written one by one, so that no text holds all of them. Of those, one that has nothing in it is left out.
 */
export function* recordPieces(
  beside: Readonly<Record<string, unknown>>,
  { record, lists }: Around,
): Generator<string> {
  yield record.slice(0, -1)
  let mark = record === '{}' ? '' : ','
  for (const [name, value] of Object.entries(beside)) {
    if (value === undefined) continue
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined
    const begin = `${mark}${JSON.stringify(name)}:`
    if (list === undefined) yield begin + JSON.stringify(value)
    else if (!(yield* listPieces(begin, list))) continue
    mark = ','
  }
  yield '}'
}

/** @returns whether the list had anything in it */
function* listPieces(begin: string, list: Iterable<object>): Generator<string, boolean> {
  let mark = `${begin}[`
  for (const one of list) {
    yield mark + JSON.stringify(one)
    mark = ','
  }
  if (mark !== ',') return false
  yield ']'
  return true
}
