/**
 * The lines of a stream of UTF-8, all at once that are there. Only a line feed ends a line: Node's own reader of lines
 * ends one at other signs too, which may stand in the texts of JSON.
 */
export async function* linesOf(
  input: NodeJS.ReadableStream,
): AsyncGenerator<readonly string[], void, undefined> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const [end = '', ...others] = text.split('\n')
    begun += end
    const next = others.pop()
    if (next === undefined) continue
    yield [begun, ...others]
    begun = next
  }
  yield [begun + decoder.decode()]
}
