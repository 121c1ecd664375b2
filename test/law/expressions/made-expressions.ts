import { COUNTRIES } from 'postal-code-checker'
import type { Expression } from './expressions-in.ts'

/** Files that put expressions together while they run, and what makes them do so. */
const makers: Readonly<Record<string, () => Promise<unknown>>> = {
  'shared/words.ts': () => import('#shared/words.ts'),
  'shared/places/postal-codes.ts': async () => {
    const { isPostalCode } = await import('#shared/places/postal-codes.ts')
    return Object.keys(COUNTRIES).map((country) => isPostalCode('1', country))
  },
  'shared/shipments/primitives.ts': () => import('#shared/shipments/primitives.ts'),
  'shared/transfer/reading/cell-text.ts': () => import('#shared/transfer/reading/cell-text.ts'),
  'shared/transfer/csv.ts': async () => {
    const { createCsvWriter, decimalMarks, delimiters } = await import('#shared/transfer/csv.ts')
    return Object.values(delimiters).map((delimiter) =>
      createCsvWriter({ delimiter, decimalMark: decimalMarks.point }),
    )
  },
  'shared/documents/inspect/pdf-object-stream.ts': async () => {
    const { readObjectStream } = await import('#shared/documents/inspect/pdf-object-stream.ts')
    const dictionary = new TextEncoder().encode('<< /N 1 /First 4 /Filter /FlateDecode >>')
    return readObjectStream(dictionary, new Uint8Array(), 100)
  },
  'electron/labels/carrier-label/inspect-zpl.ts': () =>
    import('#electron/labels/carrier-label/inspect-zpl.ts'),
  'renderer/app/scan/burst.ts': () => import('#app/scan/burst.ts'),
}

/** The files that `madeExpressions` knows. */
export const makingFiles: readonly string[] = Object.keys(makers)

/** Every expression that these files put together. To be called once, in a thread in which none of them has run. */
export const madeExpressions = async (): Promise<readonly Expression[]> => {
  const made: Expression[] = []
  const usual = globalThis.RegExp
  let file = ''
  globalThis.RegExp = new Proxy(usual, {
    construct: (target, [pattern, flags]: [string, string | undefined]) => {
      made.push({ file, source: pattern, flags: flags ?? '' })
      return new target(pattern, flags)
    },
  })
  for (const [maker, run] of Object.entries(makers)) {
    file = maker
    await run()
  }
  globalThis.RegExp = usual
  return made
}
