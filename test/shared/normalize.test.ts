import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeRequest } from '#shared/normalize.ts'
import { objectWith } from '#helpers/like.ts'

describe('a normalized request', () => {
  it('has its property names in lower case, at every depth', () => {
    expect(normalizeRequest({ A: [{ Contents: { X_Y: 1 } }] })).toEqual({
      value: { a: [{ contents: { x_y: 1 } }] },
      problems: [],
    })
  })

  it('is without what was not given', () => {
    expect(normalizeRequest({ a: null, b: { c: null, d: undefined }, e: 0, f: '', g: false }).value).toEqual({
      b: {},
      e: 0,
      f: '',
      g: false,
    })
  })

  it('tells of a name that is given twice, and where', () => {
    expect(normalizeRequest({ a: { Name: 1, name: 2 } }).problems).toEqual([
      objectWith({ property: '$.a.name', code: 'invalid_request' }),
    ])
    expect(normalizeRequest({ Name: null, name: 2 })).toEqual({ value: { name: 2 }, problems: [] })
  })

  it('is refused when it is nested deeper than any request is', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)
    expect(normalizeRequest(deep).problems).toEqual([objectWith({ code: 'invalid_request' })])
    expect(() => normalizeRequest(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`))).not.toThrow()
  })

  it('is refused at once when it contains itself, however often', () => {
    const loop: Record<string, unknown> = {}
    for (const name of 'abcdefgh') loop[name] = loop
    const { problems } = normalizeRequest(loop)
    expect(problems.map(({ code }) => code)).toEqual(Array(8).fill('invalid_request'))
  })

  it('is refused when it holds the same thing so often that nobody could read it', () => {
    let layer: unknown = 'leaf'
    for (let depth = 0; depth < 15; depth += 1) layer = Array(10).fill(layer)
    expect(normalizeRequest(layer).problems).toEqual([objectWith({ code: 'invalid_request' })])
  })

  it('may hold the same thing twice', () => {
    const shared = { x: 1 }
    expect(normalizeRequest({ a: shared, b: [shared, shared] })).toEqual({
      value: { a: { x: 1 }, b: [{ x: 1 }, { x: 1 }] },
      problems: [],
    })
  })

  it('has text that is Unicode, as everything that keeps it takes it for that', () => {
    expect(normalizeRequest({ a: ['x\ud800y', '\udc00', '👍'] }).value).toEqual({
      a: ['x\ufffdy', '\ufffd', '👍'],
    })
  })

  it('keeps a name that other programs trip over as an ordinary name', () => {
    const given: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}')
    const { value } = normalizeRequest(given)
    expect(typeof value === 'object' && value && Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('can be made of whatever there is', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (anything) => {
          expect(() => normalizeRequest(anything)).not.toThrow()
        },
      ),
    )
  })
})
