import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonSplitter } from '#electron/transfer/import/reading/json-splitter.ts'
import { longTextAt, type RecordText } from '#electron/transfer/import/reading/record-text.ts'

const inPieces = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  )

const valueOf = (record: RecordText): unknown =>
  JSON.parse(record.text, (_name, value: unknown) => longTextAt(record, value))

const recordsIn = (text: string, length = 7): readonly unknown[] => {
  const splitter = createJsonSplitter()
  const found = inPieces(text, length).flatMap((piece) => splitter.push(piece))
  const last = splitter.end()
  return [...found, ...(last.text.trim() === '' ? [] : [last])].map(valueOf)
}

const record = fc.dictionary(
  fc.oneof(fc.string(), fc.constant('shipment'), fc.constant('\\"')),
  fc.jsonValue({ maxDepth: 3 }),
)
const spaces = fc.constantFrom(undefined, 1, '\t')

describe('a file of JSON', () => {
  it('is taken apart into what its list holds, wherever its pieces end', () => {
    fc.assert(
      fc.property(fc.array(record), fc.integer({ min: 1, max: 40 }), spaces, (records, length, space) => {
        const expected: unknown = JSON.parse(JSON.stringify(records))
        expect(recordsIn(JSON.stringify(records, undefined, space), length)).toEqual(expected)
        const object = { total: 3, note: 'shipments', shipments: records, more: [1, { shipments: [2] }] }
        expect(recordsIn(JSON.stringify(object, undefined, space), length)).toEqual(expected)
      }),
    )
  })

  it('is one value after the other where it is no list', () => {
    expect(recordsIn('{"a":1}')).toEqual([{ a: 1 }])
    expect(recordsIn('{"a":1}\n{"b":[{"shipments":[2]}]}\n\n{"c":3}')).toEqual([
      { a: 1 },
      { b: [{ shipments: [2] }] },
      { c: 3 },
    ])
    expect(recordsIn('[{"a":1}] {"b":2}')).toEqual([{ a: 1 }, { b: 2 }])
  })

  it('loses nothing behind a bracket that does not fit', () => {
    expect(() => recordsIn('[{"a":1}, }, {"b":2}]')).toThrow(SyntaxError)
    expect(() => recordsIn('[{"a":1},{"b":2}')).toThrow('in the middle of its list')
  })

  it('is never joined with what is long in it', () => {
    const documents = Array.from({ length: 12 }, (_, index) => String(index % 10).repeat(2_000_000))
    const long = {
      documents,
      escaped: `\\"${'A'.repeat(100_000)}"`,
      spaced: ' '.repeat(100_000),
      after: 'B'.repeat(100_000),
    }
    const splitter = createJsonSplitter()
    const found = inPieces(JSON.stringify([long, { next: 1 }]), 262_144).flatMap((piece) =>
      splitter.push(piece),
    )
    expect(found.map(({ text }) => text.length < 9_000_000)).toEqual([true, true])
    expect(found.map(valueOf)).toEqual([long, { next: 1 }])
  })
})
