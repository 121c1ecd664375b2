import { describe, expect, it } from 'vitest'
import { createRecordReader } from '#electron/transfer/import/reading/csv-records.ts'

/** How many records a text has that comes in by pieces, as a file does. */
const recordsIn = (text: string, usualCells: number): number => {
  const reader = createRecordReader({ delimiter: ',', usualCells })
  let count = 0
  for (let at = 0; at < text.length; at += 262_144)
    count += Array.from(reader.push(text.slice(at, at + 262_144))).length
  return count + Array.from(reader.end()).length
}

describe('quotation marks in a text of CSV', () => {
  it.each([
    ['have no second one', 'x,"y\n'],
    ['stand in pairs and have no second one', 'x,"y""z\n'],
    ['have one of another line', `${'x,"y\n'.repeat(9_000)}x",y\n`],
  ])('cost no more the more there are that %s', (_what, lines) => {
    const times = Math.floor(2_400_000 / lines.length)
    const text = lines.repeat(times)
    expect(recordsIn(text, 2)).toBe(text.split('\n').length - 1)
  })

  it('end in a sentence where a line of them does not end', () => {
    expect(() => recordsIn('"a",'.repeat(2_000_000), 2)).toThrow(/line of the file is too long/u)
    expect(() => recordsIn(`"${'a'.repeat(90_000)}",`.repeat(30), 2)).toThrow(/line of the file is too long/u)
    expect(recordsIn(`${'"a",'.repeat(200_000)}\nb,c`, 2)).toBe(2)
  })
})
