import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchFixture, temporaryFolder, type Fixture } from './fixture/launch-fixture.ts'
import { hostHere } from './host-here.ts'

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
  '/a+/giu',
  'new Uint8Array([0, 255, 7])',
  'new Float64Array([1.5, NaN])',
  'new ArrayBuffer(3)',
  "new Map([[{ a: 1 }, new Set(['b', 2n])]])",
  '{ a: undefined, b: [{ c: new Date(0) }] }',
]

/** Text of values that are less on the other side, and of what is left of them there. */
const simplified = [
  ['[1, , 3]', '[1, undefined, 3]'],
  ['Object.assign([1], { more: 2 })', '[1]'],
  ["{ ['__proto__']: 1, b: 2 }", '{ b: 2 }'],
  ['new (class { a = 1; get b() { return 2 } })()', '{ a: 1 }'],
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

  it.each(simplified)('carries %s to the program as %s', async (text, expected) => {
    const { page } = fixture
    await page.evaluate(`fixture.say(${text})`)
    await page.waitForFunction(() => window.fixtureBack.length === 1)
    expect(await isHeard(expected)).toBe(true)
  })

  it('carries what is no date, and what refers to itself', async () => {
    const { app, page } = fixture
    await page.evaluate(`fixture.say(new Date(NaN), (() => { const a = {}; a.a = a; return a })())`)
    await page.waitForFunction(() => window.fixtureBack.length === 2)
    const found = await app.evaluate(() => {
      const [date, circle] = globalThis.heard
      return [
        date instanceof Date && Number.isNaN(date.getTime()),
        Reflect.get(Object(circle), 'a') === circle,
      ]
    })
    expect(found).toEqual([true, true])
    expect(
      await page.evaluate(`[isNaN(fixtureBack[0].getTime()), fixtureBack[1].a === fixtureBack[1]]`),
    ).toEqual([true, true])
  })

  it('carries errors by their message alone, and whole in what is no plain object', async () => {
    const { app, page } = fixture
    await page.evaluate(`{
      const error = new RangeError('too far', { cause: 'wind' })
      fixture.say(error, new Map([['e', error]]))
    }`)
    await page.waitForFunction(() => window.fixtureBack.length === 2)
    const found = await app.evaluate(() =>
      [globalThis.heard[0], globalThis.heard[1] instanceof Map && globalThis.heard[1].get('e')].map(
        (error: unknown) => error instanceof Error && [error.name, error.message, String(error.cause)],
      ),
    )
    expect(found).toEqual([
      ['Error', 'too far', 'undefined'],
      ['RangeError', 'too far', 'wind'],
    ])
    expect(await page.evaluate(`[fixtureBack[0].name, fixtureBack[1].get('e').name]`)).toEqual([
      'Error',
      'RangeError',
    ])
  })

  it('refuses functions that a page sends, and loses those that the program sends', async () => {
    const { app, page } = fixture
    await expect(page.evaluate('fixture.say({ deep: [() => 1] })')).rejects.toThrow('could not be cloned')
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.send('say-back', () => 1)
      contents?.send('say-back', 2)
    })
    await page.waitForFunction(() => window.fixtureBack.length > 0)
    expect(await page.evaluate('fixtureBack')).toEqual([2])
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

  it('passes on that a call failed, by the message of the error', async () => {
    const { page } = fixture
    await expect(page.evaluate('fixture.fail()')).rejects.toThrow('Error: as it should')
    expect(
      await page.evaluate(`{ let kind; try { fixture.fail() } catch (error) { kind = error.name }; kind }`),
    ).toBe('Error')
    await expect(page.evaluate('fixture.failWithText()')).rejects.toThrow('a valid exception was not thrown')
  })

  it('exposes what cannot be changed or replaced, and gives what can', async () => {
    const { page } = fixture
    expect(await page.evaluate('[Object.isFrozen(fixture), Object.isFrozen(fixture.give().list)]')).toEqual([
      true,
      false,
    ])
    expect(await page.evaluate('delete globalThis.fixture')).toBe(false)
  })

  it.skipIf(hostHere() === 'electron')(
    'refuses what the stand-in does not offer to preload scripts (Electron has it)',
    async () => {
      await expect(fixture.page.evaluate('fixture.unknown()')).rejects.toThrow(
        'does not offer electron.webFrame',
      )
    },
  )

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
