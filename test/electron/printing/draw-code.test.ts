import { expect, it } from 'vitest'
import { canBeScanned } from '#electron/printing/draw-code.ts'
import { openCodes } from '#electron/printing/codes.ts'

const COLUMN = { width: 190 }

it.each([
  ['of a usual carrier', 'NL123456785GB', true],
  ['in letters that the code has no signs for', 'ПОСЫЛКА-1', false],
  ['too long to be read from the column', 'X'.repeat(50), false],
])('a tracking reference %s is told for one that a scanner reads, or not', async (_which, text, expected) => {
  expect(canBeScanned({ encode: (await openCodes()).code128 }, text, COLUMN)).toBe(expected)
})
