import { describe, expect, it } from 'vitest'
import { readScan } from '#shared/scan/read-scan.ts'
import { testCodeOf } from '#shared/scan/test-code-of.ts'
import { testCodes } from '#shared/scan/test-codes.ts'
import { visibleText } from '#shared/scan/visible.ts'

describe('the sheet that scanners are tried with', () => {
  it('knows each of its codes as it arrives, also with the kind of code before it', () => {
    for (const [index, { text, arrives = text }] of testCodes.entries())
      for (const scan of [arrives, `]C1${arrives}\r`])
        expect(testCodeOf(readScan(scan).text)).toEqual({ number: index + 1, isWithoutSeparator: false })
  })

  it('says that a scanner sends no separator', () => {
    expect(testCodeOf('420021089405803699300124287899')).toEqual({ number: 7, isWithoutSeparator: true })
    expect(testCodeOf('YZ?yz')).toBeUndefined()
  })

  it('holds what the carriers’ forms are known by', () => {
    const forms = testCodes.flatMap(({ text, arrives = text }) =>
      readScan(arrives).forms.map(({ form }) => form),
    )
    expect(new Set(forms)).toEqual(
      new Set(['ups', 'fedex', 'dpd', 's10', 'sscc', 'usps', 'gs1', 'dhl', 'web_address']),
    )
  })
})

it('signs that nobody sees are shown by their names', () => {
  expect(visibleText('\u000242002108\u001d94\u0003\u0007')).toBe('<STX>42002108<GS>94<ETX><07>')
})
