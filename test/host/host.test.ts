import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchFixture, temporaryFolder, type Fixture } from './fixture/launch-fixture.ts'
import { hostHere } from './host-here.ts'

const folder = temporaryFolder()
let fixture: Fixture

beforeAll(async () => void (fixture = await launchFixture(folder.path)))
afterAll(async () => {
  await fixture[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

describe('a window', () => {
  it('is a page to click and type in', async () => {
    const { page } = fixture
    await page.getByLabel('Name').fill('Ada')
    await page.getByRole('button', { name: 'Press' }).click()
    expect(await page.locator('output').textContent()).toBe('Hello Ada')
  })

  it('gets styles, modules, workers and what they fetch from the protocol handler', async () => {
    const { page, log } = fixture
    await page.waitForFunction(() => document.documentElement.dataset['worker'] === 'the program')
    expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(1, 2, 3)')
    expect(await page.evaluate(async () => (await fetch('./data.json')).text())).toContain('the program')
    expect(log()).toContain('serve app://fixture/worker.js')
  })

  it('honours the content security policy', async () => {
    const { page } = fixture
    expect(await page.evaluate(() => document.documentElement.dataset['inline'])).toBeUndefined()
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = "document.documentElement.dataset.inline = 'ran late'"
      document.body.append(script)
    })
    expect(await page.evaluate(() => document.documentElement.dataset['inline'])).toBeUndefined()
  })

  it('has no Node and nothing of the preload script but what it exposed', async () => {
    const { page } = fixture
    const found = await page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ])
    expect(found).toEqual(['undefined', 'undefined'])
    expect(
      await page.evaluate(() => Object.keys(globalThis).filter((name) => name.startsWith('__host'))),
    ).toEqual([])
  })

  it('is drawn, with text, at the size it was given', async () => {
    const { app, page } = fixture
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
    await page.waitForFunction(() => innerWidth === 1280 && innerHeight === 720)
    const picture = await page.screenshot({ scale: 'css' })
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 720])
    const widths = await page.evaluate(() =>
      ['iiii', 'WWWW'].map((text) => {
        const drawing = new OffscreenCanvas(1, 1).getContext('2d')
        return drawing?.measureText(text).width ?? 0
      }),
    )
    expect(widths[0]).toBeGreaterThan(0)
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0)
  })

  it('grants the permissions that the program grants and no others', async () => {
    const { app, page } = fixture
    await page.getByRole('button').focus()
    await page.evaluate(() => navigator.clipboard.writeText('S-1'))
    expect(
      await page.evaluate(() => navigator.clipboard.readText().catch((error: Error) => error.name)),
    ).toBe('NotAllowedError')
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('S-1')
  })

  it('follows the theme that the program sets', async () => {
    const { app, page } = fixture
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'))
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  })
})

/** Clicks a link from within: on Electron the driver would wait for the journey that the program has forbidden. */
const followLink = (page: Page, text: string): Promise<void> =>
  page.evaluate((name) => [...document.links].find(({ textContent }) => textContent === name)?.click(), text)

describe('a page that wants to go elsewhere', () => {
  it('asks the program, and stays', async () => {
    const { page, log } = fixture
    await followLink(page, 'away')
    await expect.poll(log).toContain('will-frame-navigate https://example.com/away true')
    expect(page.url()).toMatch(/index\.html$/)
  })

  it('opens no window', async () => {
    const { app, page, log } = fixture
    await followLink(page, 'popup')
    expect(await page.evaluate(() => window.open('./other.html'))).toBeNull()
    await expect.poll(log).toContain('open app://fixture/other.html')
    expect(app.windows()).toHaveLength(1)
  })

  it('begins no download that the program forbids', async () => {
    const { page, log } = fixture
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = './data.json'
      link.download = 'stolen.json'
      link.click()
    })
    await expect.poll(log).toContain('will-download stolen.json')
  })

  it('reloads, is announced, and has its bridge again', async () => {
    const { page, log } = fixture
    const before = log().filter((entry) => entry.startsWith('did-navigate')).length
    await page.evaluate(() => location.reload())
    await expect.poll(() => log().filter((entry) => entry.startsWith('did-navigate')).length).toBe(before + 1)
    await page.waitForFunction(() => 'fixtureBack' in globalThis)
    expect(await page.evaluate(() => window.fixture.version)).toBe(3)
  })
})

describe('a frame that shows a page of another host', () => {
  const frameOf = (page: Page): Frame | undefined => page.frames().find((one) => one !== page.mainFrame())

  it('has a process of its own, and everything in it from the protocol handler', async () => {
    const { page, log } = fixture
    const there = page.url().replace('fixture', 'framed').replace('index', 'framed')
    await page.evaluate(async (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
    }, there)
    const frame = frameOf(page)
    // There is a line to a frame only where it is in another process than the page.
    if (frame) await (await page.context().newCDPSession(frame)).detach()
    expect(frame?.url()).toBe(there)
    await frame?.waitForFunction(() => document.documentElement.dataset['worker'] === 'the program')
    expect(await frame?.evaluate(async () => (await fetch('./data.json')).text())).toContain('the program')
    for (const one of ['framed.html', 'look.css', 'framed.js', 'worker.js', 'data.json'])
      expect(log()).toContain(`serve app://framed/${one}`)
    expect(log()).toContain('will-frame-navigate app://framed/framed.html false')
  })

  it('has nothing of the preload script, and no network', async () => {
    const frame = frameOf(fixture.page)
    const found = await frame?.evaluate(async () => ({
      bridge: 'fixture' in globalThis,
      network: await fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).catch(() => 'refused'),
    }))
    expect(found).toEqual({ bridge: false, network: 'refused' })
  })

  it('goes nowhere without asking the program, and opens no window', async () => {
    const { app, page, log } = fixture
    const [before, there] = [page.url(), frameOf(page)?.url()]
    await frameOf(page)?.getByText('popup').click()
    await expect.poll(log).toContain('open app://framed/other.html')
    await frameOf(page)?.evaluate(() => location.assign(location.href.replaceAll('framed', 'elsewhere')))
    await expect.poll(log).toContain('will-frame-navigate app://elsewhere/elsewhere.html false')
    expect(log().filter((entry) => entry.startsWith('serve app://elsewhere'))).toEqual([])
    expect(frameOf(page)?.url()).toBe(there)
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })

  it('follows the theme that the program sets', async () => {
    const { app, page } = fixture
    const isDark = () => frameOf(page)?.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'))
    await expect.poll(isDark).toBe(false)
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'))
    await expect.poll(isDark).toBe(true)
  })

  it('gets the keys once it has the focus, and the page gets none', async () => {
    const { page } = fixture
    const frame = frameOf(page)
    await frame?.getByLabel('Name').focus()
    await page.keyboard.type('Eve')
    expect(await frame?.getByLabel('Name').inputValue()).toContain('Eve')
    expect(await page.getByLabel('Name').inputValue()).not.toContain('Eve')
    await page.locator('iframe').evaluate((one) => one.remove())
  })
})

// What it would reach on Electron is the program's own affair.
describe.skipIf(hostHere() === 'electron')('a page without a policy of its own', () => {
  it('reaches nothing, not even this computer (only the stand-in has no network at all)', async () => {
    const { page } = fixture
    let connections = 0
    const server = createServer(() => void connections++).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = z.object({ port: z.number() }).parse(server.address())
    await page.evaluate(() => location.assign('./without-policy.html'))
    await page.waitForURL(/without-policy/)
    const outcomes = await page.evaluate(async (there) => {
      const socket = new WebSocket(`ws://${there}`)
      const closed = new Promise((resolve) => socket.addEventListener('close', () => resolve('closed')))
      const fetched = fetch(`http://${there}`, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      )
      return Promise.all([fetched, closed])
    }, `127.0.0.1:${port}`)
    server.close()
    expect(outcomes).toEqual(['refused', 'closed'])
    expect(connections).toBe(0)
  })
})
