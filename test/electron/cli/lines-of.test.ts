import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#electron/cli/lines-of.ts'

const read = async (chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const some of linesOf(Readable.from(chunks))) lines.push(...some)
  return lines
}

describe('the lines of a stream', () => {
  it('end at line feeds and at nothing else', async () => {
    expect(await read(['a\nb\u2028c\u2029d\re\u0085f\n\ng'])).toEqual([
      'a',
      'b\u2028c\u2029d\re\u0085f',
      '',
      'g',
    ])
    expect(await read(['a\n'])).toEqual(['a', ''])
    expect(await read([])).toEqual([''])
  })

  it('are the same however the bytes come in', async () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'ä', '田', '😀', '\n', '\r\n', '\u2028'),
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        async (text, sizes) => {
          const bytes = Buffer.from(text)
          const chunks: Uint8Array[] = []
          for (let start = 0; start < bytes.length;) {
            const end = start + (sizes[chunks.length % sizes.length] ?? 1)
            chunks.push(bytes.subarray(start, end))
            start = end
          }
          expect(await read(chunks)).toEqual(text.split('\n'))
        },
      ),
    )
  })
})
