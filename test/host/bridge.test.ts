import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchFixture, temporaryFolder, type Fixture } from './fixture/launch-fixture.ts'

const folder = temporaryFolder()
let fixture: Fixture

beforeAll(async () => void (fixture = await launchFixture(folder.path)))
beforeEach(async () => {
  await fixture.page.waitForFunction(() => 'fixtureBack' in globalThis)
  await fixture.app.evaluate(() => void globalThis.heard.splice(0))
  await fixture.page.evaluate(() => void window.fixtureBack.splice(0))
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

/** Whether the program heard that value last, compared there with one made anew. */
const isHeard = (text: string): Promise<boolean> =>
  fixture.app.evaluate((_electron, expected) => {
    const { isDeepStrictEqual } = process.getBuiltinModule('node:util')
    const { runInThisContext } = process.getBuiltinModule('node:vm')
    return isDeepStrictEqual(globalThis.heard.at(-1), runInThisContext(`(${expected})`))
  }, text)

describe('the bridge', () => {
  it.each(values)('carries %s to the program and back as it is', async (text) => {
    const { page } = fixture
    await page.evaluate(`fixture.say(${text})`)
    await page.waitForFunction(() => window.fixtureBack.length === 1)
    expect(await isHeard(text)).toBe(true)
    // Sent once more, because a page cannot compare deeply: what came back to it.
    await page.evaluate('fixture.say(...fixtureBack.splice(0))')
    await page.waitForFunction(() => window.fixtureBack.length === 1)
    expect(await isHeard(text)).toBe(true)
  })

  it('carries errors with their kind, message and cause, and what refers to itself', async () => {
    const { app, page } = fixture
    await page.evaluate(
      `fixture.say(new RangeError('too far', { cause: 'wind' }), (() => { const a = {}; a.a = a; return a })())`,
    )
    await page.waitForFunction(() => window.fixtureBack.length === 2)
    const found = await app.evaluate(() => {
      const [error, circle] = globalThis.heard
      const isCircle = Reflect.get(Object(circle), 'a') === circle
      return error instanceof RangeError && [error.message, String(error.cause), isCircle]
    })
    expect(found).toEqual(['too far', 'wind', true])
    const inPage = await page.evaluate(
      `[fixtureBack[0].name, fixtureBack[0].message, fixtureBack[1].a === fixtureBack[1]]`,
    )
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
    await page.waitForFunction(() => window.fixtureBack.length === 1)
    expect(
      await app.evaluate(
        () => globalThis.heard[0] instanceof Uint8Array && globalThis.heard[0].every((byte) => byte === 9),
      ),
    ).toBe(true)
    expect(await page.evaluate('fixtureBack[0].length')).toBe(3_000_000)
  })

  it('keeps the order of what is said', async () => {
    const { page } = fixture
    await page.evaluate('for (let i = 0; i < 200; i++) fixture.say(i)')
    await page.waitForFunction(() => window.fixtureBack.length === 200)
    expect(await page.evaluate('fixtureBack')).toEqual(Array.from({ length: 200 }, (_, index) => index))
  })

  it('takes callbacks, and takes them back', async () => {
    const { page } = fixture
    await page.evaluate('fixtureStop(); fixture.say(1)')
    await page.evaluate(
      `new Promise((resolve) => { const off = fixture.onSay((value) => { off(); resolve(value) }); fixture.say(2) })`,
    )
    expect(await page.evaluate('fixtureBack')).toEqual([])
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
    await page.waitForFunction(() => window.fixtureBack.length === 1)
    expect(await app.evaluate(() => globalThis.sender)).toEqual({
      url: 'app://fixture/index.html#/there',
      parent: null,
    })
  })
})
