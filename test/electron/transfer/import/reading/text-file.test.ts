import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textOfFile } from '#electron/transfer/import/reading/text-file.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

it('the text of a file comes in pieces of at most 64 kB, and is whole', async () => {
  const path = join(aFolder(), 'wide.csv')
  const text = `${'Zoë,'.repeat(100_000)}\n`
  writeFileSync(path, text)
  const meter = { bytes: 0, heed: () => undefined }
  const pieces: string[] = []
  for await (const piece of textOfFile(path, 'utf-8', meter)) pieces.push(piece)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024)
  expect(pieces.join('')).toBe(text)
  expect(meter.bytes).toBe(Buffer.byteLength(text))
})
