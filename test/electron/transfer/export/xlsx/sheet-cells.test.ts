import { expect, it } from 'vitest'
import { createRowWriter } from '#electron/transfer/export/xlsx/sheet-cells.ts'

const writeRow = createRowWriter([false], () => 0)
const KEPT = '<t xml:space="preserve">'

it.each([' a', 'a ', '\ta', 'a\n', 'a\nb', ' '])(
  '%j keeps its spaces, which a spreadsheet else drops',
  (text) => {
    expect(writeRow([text], 2)).toContain(`${KEPT}${text}</t>`)
  },
)

it.each(['a b', 'sp_0179', '日本 €', '-1'])('%j is written as short as it can be', (text) => {
  expect(writeRow([text], 2)).toContain(`<is><t>${text}</t></is>`)
})
