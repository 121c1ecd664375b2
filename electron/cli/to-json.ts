/** An answer as JSON text; bytes are base64, as the contract writes them. */
export const toJson = (answer: unknown, indentation?: number): string =>
  JSON.stringify(
    answer,
    function writeBytes(this: unknown, name: string, value: unknown): unknown {
      // A `Buffer` has turned itself into something else by the time it is given here.
      const original: unknown = Reflect.get(Object(this), name)
      return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value
    },
    indentation,
  )
