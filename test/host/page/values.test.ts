import { anything as anyValue, assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeValue } from './decode-value.ts'
import { encodeValue } from './encode-value.ts'

const anything = anyValue({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
})

describe('a value on its way between page and program', () => {
  it('arrives as structured clone would bring it', () => {
    assert(
      property(anything, (value) => {
        expect(decodeValue(encodeValue(value))).toStrictEqual(structuredClone(value))
      }),
    )
  })

  it('copies the bytes of a view, not the memory around it', () => {
    const around = Buffer.from('a secret and a word')
    const copy = decodeValue(encodeValue(around.subarray(-4)))
    expect(copy).toBeInstanceOf(Uint8Array)
    expect(copy).toHaveProperty('buffer.byteLength', 4)
  })

  it('keeps what is shared shared', () => {
    const shared = { n: 1 }
    const copy = decodeValue(encodeValue({ a: shared, b: shared }))
    expect(Reflect.get(Object(copy), 'a')).toBe(Reflect.get(Object(copy), 'b'))
  })
})
