import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainStart, hashFields, sameHash } from '#electron/audit/chain.ts'

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')
const field = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.uint8Array({ maxLength: 5 }))

describe('the hash over fields', () => {
  it('tells an absent field from an empty one', () => {
    expect(hex(hashFields([null]))).not.toBe(hex(hashFields([''])))
    expect(hex(hashFields([null, '']))).not.toBe(hex(hashFields(['', null])))
  })

  it('changes when something is shifted from one field to the next', () => {
    const parts = fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(parts, ([one, other]) => {
        expect(hex(hashFields([one, other]))).not.toBe(hex(hashFields([`${one}${other}`, ''])))
        expect(hex(hashFields([one, other]))).not.toBe(
          hex(hashFields([one.slice(0, -1), `${one.slice(-1)}${other}`])),
        )
      }),
    )
  })

  it('changes also when a field holds what stands between fields', () => {
    for (const length of [0, 1, 2]) {
      const between = `\x01\0\0\0${String.fromCodePoint(length)}`
      expect(hex(hashFields([`a${between}b`, 'c']))).not.toBe(hex(hashFields(['a', `b${between}c`])))
    }
  })

  it('changes with the number of fields', () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        expect(hex(hashFields(fields))).not.toBe(hex(hashFields([...fields, null])))
      }),
    )
  })

  it('is SHA-256, and the same each time', () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        expect(hashFields(fields)).toHaveLength(32)
        expect(sameHash(hashFields(fields), hashFields(fields))).toBe(true)
      }),
    )
    expect(chainStart).toHaveLength(32)
    expect(sameHash(undefined, undefined)).toBe(false)
  })
})
