import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { createWorkbook } from '#electron/transfer/export/xlsx/create-workbook.ts'
import type { CsvCell } from '#shared/transfer/csv.ts'

const headers = ['when', 'text', 'number', 'also']
const rowsOf = async (rows: readonly (readonly CsvCell[])[]) => {
  const isMoment = headers.map((header) => header === 'when')
  const workbook = createWorkbook({ headers, isMoment, offsetAt: () => 60, auditHead: '12:8f3a5b6c7d8e9f01' })
  for (const row of rows) workbook.add(row)
  const [sheet] = await readWorkbook(Buffer.concat([workbook.take(), workbook.end()]), { trim: false })
  return sheet?.data
}

const signs = [
  '=',
  '@',
  "'",
  '"',
  '\t',
  '\r',
  '\n',
  ' ',
  '0',
  '日',
  'ر',
  '🎁',
  '_x000D_',
  '&amp;',
  ']]>',
  '\0',
]
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...signs)).map((all) => all.join('')),
)

describe('a workbook, opened by a program of somebody else', () => {
  it('has every text as it was, in its own cell', async () => {
    const row = fc.tuple(fc.constant(1), anyText, anyText, anyText)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const written = rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell)))
        expect(await rowsOf(rows)).toEqual([headers, ...written])
      }),
    )
  })

  it('has moments on the clock of the desk, numbers, and codes that keep their zeros', async () => {
    expect(await rowsOf([['2026-11-23T13:05:00.000Z', '007', 1.5, true]])).toEqual([
      headers,
      [new Date('2026-11-23T14:05:00.000Z'), '007', 1.5, true],
    ])
  })
})
