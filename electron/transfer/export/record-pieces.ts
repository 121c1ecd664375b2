/**
 * The JSON text of a record, in pieces: the members of its long lists, as are documents with their bytes, are read and written
 * one by one, so that no text holds all of them. Of those, one that has nothing in it is left out.
 * @param lists properties of the record, by their names
 */
export function* recordPieces(
  record: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, Iterable<object>>>,
): Generator<string> {
  let mark = '{'
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined
    const begin = `${mark}${JSON.stringify(name)}:`
    if (list === undefined) yield begin + JSON.stringify(value)
    else if (!(yield* listPieces(begin, list))) continue
    mark = ','
  }
  yield mark === '{' ? '{}' : '}'
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
