import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchFixture, temporaryFolder, type Fixture } from './fixture/launch-fixture.ts'

const folder = temporaryFolder()
let fixture: Fixture

beforeAll(async () => void (fixture = await launchFixture(folder.path)))
beforeEach(async () => {
  await fixture.page.waitForFunction(() => 'back' in globalThis)
  await fixture.app.evaluate(() => void Reflect.set(globalThis, 'heard', []))
  await fixture.page.evaluate(() => void window.back.splice(0))
})
afterAll(async () => {
  await fixture[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

/** Text that makes each value anew on either side. */
const values = [
  'undefined',
  'null',
  'false',
  '0',
  "''",
  '-0',
  'NaN',
  '-Infinity',
  '2n ** 80n',
  "'\\u0000 ümlaut \\ud83d\\ude9a'",
  'new Date(1700000000123)',
  'new Date(NaN)',
  '/a+/giu',
  'new Uint8Array([0, 255, 7])',
  'new Float64Array([1.5, NaN])',
  'new ArrayBuffer(3)',
  "new Map([[{ a: 1 }, new Set(['b', 2n])]])",
  '[1, , 3]',
  "{ a: undefined, ['__proto__']: 1, b: [{ c: new Date(0) }] }",
]

describe('the bridge', () => {
  it.each(values)('carries %s to the program and back as it is', async (text) => {
    const { app, page } = fixture
    await page.evaluate(`fixture.say(${text})`)
    await page.waitForFunction(() => window.back.length === 1)
    const inMain = await app.evaluate(async (_electron, expected) => {
      const { isDeepStrictEqual } = process.getBuiltinModule('node:util')
      return isDeepStrictEqual(Reflect.get(globalThis, 'heard')[0], (0, eval)(`(${expected})`))
    }, text)
    expect(inMain).toBe(true)
    // Once more in Node, because a page cannot compare deeply: what came back to the page is sent again.
    await page.evaluate('fixture.say(...back.splice(0))')
    await page.waitForFunction(() => window.back.length === 1)
    const again = await app.evaluate(async (_electron, expected) => {
      const { isDeepStrictEqual } = process.getBuiltinModule('node:util')
      return isDeepStrictEqual(Reflect.get(globalThis, 'heard')[1], (0, eval)(`(${expected})`))
    }, text)
    expect(again).toBe(true)
  })

  it('carries errors with their kind, message and cause, and what refers to itself', async () => {
    const { app, page } = fixture
    await page.evaluate(
      `fixture.say(new RangeError('too far', { cause: 'wind' }), (() => { const a = {}; a.a = a; return a })())`,
    )
    await page.waitForFunction(() => window.back.length === 2)
    const found = await app.evaluate(() => {
      const [error, circle] = Reflect.get(globalThis, 'heard')
      return [error instanceof RangeError, error.message, error.cause, circle.a === circle]
    })
    expect(found).toEqual([true, 'too far', 'wind', true])
    const inPage = await page.evaluate(`[back[0].name, back[0].message, back[1].a === back[1]]`)
    expect(inPage).toEqual(['RangeError', 'too far', true])
  })

  it('refuses functions, in both directions', async () => {
    const { app, page } = fixture
    await expect(page.evaluate('fixture.say({ deep: [() => 1] })')).rejects.toThrow('could not be cloned')
    const send = app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('x', () => 1),
    )
    await expect(send).rejects.toThrow('could not be cloned')
  })

  it('carries large bytes', async () => {
    const { app, page } = fixture
    await page.evaluate('fixture.say(new Uint8Array(3_000_000).fill(9))')
    await page.waitForFunction(() => window.back.length === 1)
    expect(
      await app.evaluate(() => Reflect.get(globalThis, 'heard')[0].every((byte: number) => byte === 9)),
    ).toBe(true)
    expect(await page.evaluate('back[0].length')).toBe(3_000_000)
  })

  it('keeps the order of what is said', async () => {
    const { page } = fixture
    await page.evaluate('for (let i = 0; i < 200; i++) fixture.say(i)')
    await page.waitForFunction(() => window.back.length === 200)
    expect(await page.evaluate('back')).toEqual(Array.from({ length: 200 }, (_, index) => index))
  })

  it('takes callbacks, and takes them back', async () => {
    const { page } = fixture
    await page.evaluate('stop(); fixture.say(1)')
    await page.evaluate(
      `new Promise((resolve) => { const off = fixture.onSay((value) => { off(); resolve(value) }); fixture.say(2) })`,
    )
    expect(await page.evaluate('back')).toEqual([])
    await page.reload()
  })

  it('passes errors on, and refuses what a sandboxed preload script does not use', async () => {
    const { page } = fixture
    await expect(page.evaluate('fixture.fail()')).rejects.toThrow('TypeError: as it should')
    await expect(page.evaluate('fixture.unknown()')).rejects.toThrow('does not offer electron.webFrame')
    expect(await page.evaluate('Object.isFrozen(fixture) && delete globalThis.fixture')).toBe(false)
  })

  it('says who speaks: the main frame, by the address that the program knows', async () => {
    const { app, page } = fixture
    await page.evaluate(`location.hash = '#/there'`)
    await page.evaluate('fixture.say(1)')
    await page.waitForFunction(() => window.back.length === 1)
    expect(await app.evaluate(() => Reflect.get(globalThis, 'sender'))).toEqual({
      url: 'app://fixture/index.html#/there',
      parent: null,
    })
  })
})
