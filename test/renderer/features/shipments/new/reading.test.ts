import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDecimal } from '#ui/fields/text/decimal.ts'
import { readJsonText } from '#features/shipments/new/model/json-text.ts'
import { readRequest } from '#features/shipments/new/model/read-request.ts'

describe('numbers are read as people write them', () => {
  test.each([
    ['2.4', 2.4],
    ['2,4', 2.4],
    ['0.128', 0.128],
    ['0,128', 0.128],
    ['1,200', 1200],
    ['1,234.50', 1234.5],
    ['1 200,5', 1200.5],
    ['.5', 0.5],
    ['12.', 12],
    ['٢٫٤', 2.4],
    ['-3', -3],
    ['1e-7', 1e-7],
  ])('%s', (typed, number) => {
    expect(readDecimal(typed)).toBe(number)
  })

  test.each(['', 'two', '1.2.3', '2,4,5', '5kg', '--1', '0x10', 'Infinity', '1e999'])(
    'not a number: %j',
    (typed) => {
      expect(readDecimal(typed)).toBeUndefined()
    },
  )

  test('every number comes back from its text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readDecimal(String(number))).toBe(number + 0)
      }),
    )
  })
})

describe('text that is not JSON is told where it breaks', () => {
  test.each([
    ['', 1, 1, ''],
    ['hello', 1, 1, 'hello'],
    ['{"a": tru}', 1, 7, 'tru'],
    ['{"a": 1,\n}', 2, 1, '}'],
    ['{"a": 1', 1, 8, ''],
    ["{'a': 1}", 1, 2, "'"],
    ['{"a": 01}', 1, 7, '01'],
    ['[1, 2,, 3]', 1, 7, ','],
    ['{"a": "x\ny"}', 1, 7, '"'],
    ['{"a": 1} {"b": 2}', 1, 10, '{'],
    ['{\n  "contents": [\n    { "sku": "A" }\n    { "sku": "B" }\n  ]\n}', 4, 5, '{'],
  ])('%j', (text, line, column, found) => {
    expect(readJsonText(text)).toEqual({ ok: false, break: { line, column, found } })
  })

  test('everything that is JSON is read, with a byte order mark too', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJsonText('\uFEFF' + text)).toEqual({
          ok: true,
          value: z.unknown().parse(JSON.parse(text)),
        })
      }),
    )
  })

  test('the place is always inside the text, or at its end', () => {
    fc.assert(
      fc.property(
        fc.json({ noUnicodeString: false }),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (text, at, noise) => {
          const broken =
            text.slice(0, at % (text.length + 1)) + noise + text.slice((at % (text.length + 1)) + 1)
          const reading = readJsonText(broken)
          if (reading.ok) return
          const line = broken.split('\n')[reading.break.line - 1] ?? ''
          expect(reading.break.column).toBeLessThanOrEqual(line.length + 1)
          expect(line.slice(reading.break.column - 1).startsWith(reading.break.found)).toBe(true)
        },
      ),
    )
  })
})

describe('a pasted request', () => {
  test('is read with its names in any case and without what is null', () => {
    expect(readRequest('[{"Contents": [{"SKU": "A", "Contents": null}], "tags": null}]')).toEqual({
      kind: 'request',
      request: { contents: [{ sku: 'A' }] },
      twice: [],
    })
  })

  test.each([
    ['  ', { kind: 'empty' }],
    ['[{}, {}, {}]', { kind: 'several', count: 3 }],
    ['"text"', { kind: 'other' }],
    ['[]', { kind: 'other' }],
    ['null', { kind: 'other' }],
    ['{"a": }', { kind: 'broken', at: { line: 1, column: 7, found: '}' } }],
  ])('or said to be none: %j', (text, reading) => {
    expect(readRequest(text)).toEqual(reading)
  })

  test('names what is given twice', () => {
    expect(readRequest('{"sku": 1, "SKU": 2}')).toMatchObject({ request: { sku: 1 }, twice: ['sku'] })
  })

  test('may be nested as deep as it likes without harm', () => {
    const deep = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)
    expect(readRequest(deep).kind).not.toBe('broken')
  })
})
