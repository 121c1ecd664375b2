import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { electronBinary, hostHere } from '../host/host-here.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'

const root = resolve(import.meta.dirname, '../..')

/** As Playwright starts the first one; root could not start it otherwise. */
const switches = process.platform === 'linux' ? ['--no-sandbox'] : []

/** Starts the program beside whatever runs, and waits for its end. */
const runToItsEnd = async (dataDir: string): Promise<{ readonly code: unknown; readonly said: string }> => {
  const child = spawn(electronBinary(), [...switches, root, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const ended: unknown[] = await once(child, 'close')
  return { code: ended[0], said }
}

describe('a running program', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'running-'))
  let desk: Shipdesk
  beforeAll(async () => {
    desk = await launchShipdesk({ dataDir, locale: 'en-GB' })
  })
  afterAll(async () => {
    await desk.close()
    rmSync(dataDir, { recursive: true })
  })

  it('shows its page under the strict policy', async () => {
    const policy = await desk.page.evaluate(async () => {
      const answer = await fetch(location.href)
      return answer.headers.get('content-security-policy')
    })
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  it('reaches nothing outside', async () => {
    const outcome = await desk.page.evaluate(async () => {
      const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map((address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
      )
      return Promise.all(tries)
    })
    expect(outcome).toEqual(['refused', 'refused', 'refused'])
  })

  it('opens no popup and goes to no other address', async () => {
    await desk.page.waitForURL(/#\/shipments/)
    const home = desk.page.url()
    const popup = await desk.page.evaluate(() => window.open('https://example.com/') === null)
    expect(popup).toBe(true)
    await desk.page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await desk.page.evaluate(() => {
      location.href = '/assets/'
    })
    await desk.page.waitForFunction(() => document.readyState === 'complete')
    expect(desk.page.url()).toBe(home)
    expect(desk.app.windows()).toHaveLength(1)
  })

  it('makes no elements and no code out of text', async () => {
    const outcomes = await desk.page.evaluate(() => {
      const element = document.createElement('div')
      const tries = [
        () => {
          element.innerHTML = '<img src=x onerror="document.title = 1">'
        },
        () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => {
          document.createElement('script').text = 'document.title = 1'
        },
        () => new Worker('https://example.com/worker.js'),
      ]
      return tries.map((work) => {
        try {
          work()
          return 'done'
        } catch {
          return 'refused'
        }
      })
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  it.each(['geolocation', 'notifications', 'camera'] as const)('grants its page no %s', async (name) => {
    const state = await desk.page.evaluate(async (one) => {
      const status = await navigator.permissions.query({ name: one })
      return status.state
    }, name)
    expect(state).toBe('denied')
  })

  it('keeps its folder for its owner', () => {
    if (process.platform === 'win32') return
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'shipdesk.db')).mode & 0o777).toBe(0o600)
  })

  it('is the only one on its folder: a second start says so and ends, and calls the first to the front', async () => {
    await desk.app.evaluate(({ app }) => {
      app.once('second-instance', () => Object.assign(globalThis, { wasCalled: true }))
    })
    const { code, said } = await runToItsEnd(dataDir)
    expect(code).toBe(0)
    expect(said).toMatch(
      /^Shipdesk is open already with the records in .*; its window comes to the front\.$/m,
    )
    expect(said).toContain(dataDir)
    await expect.poll(() => desk.app.evaluate(() => 'wasCalled' in globalThis)).toBe(true)
    expect(desk.app.windows()).toHaveLength(1)
  })

  it('has met no bug in all this', () => {
    const log = join(dataDir, 'logs', 'shipdesk.log')
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('"bug"')
  })
})

describe('the window', () => {
  it('opens as large as the last one was', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'window-'))
    const first = await launchShipdesk({ dataDir, size: { width: 900, height: 640 } })
    await first.close()
    const second = await launchShipdesk({ dataDir })
    const size = await second.page.evaluate(() => [innerWidth, innerHeight])
    await second.close()
    rmSync(dataDir, { recursive: true })
    expect(size).toEqual([900, 640])
  })
})

// Real Electron shows a native box and waits for a person to close it.
describe.skipIf(hostHere() === 'electron')('a desk that cannot be opened', () => {
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cannot-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it('ends the program in one plain sentence and stays as it was, when a newer program wrote it', async () => {
    const file = join(dataDir, 'shipdesk.db')
    const newer = new SqliteDatabase(file)
    newer.exec('CREATE TABLE future (x); PRAGMA user_version = 9999')
    newer.close()
    const before = readFileSync(file)
    const { code, said } = await runToItsEnd(dataDir)
    expect(code).toBe(1)
    expect(said).toMatch(/newer version of Shipdesk/)
    expect(said).not.toMatch(/\bat .*:\d+:\d+/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('ends the program in one plain sentence, when its folder is a file', async () => {
    const file = join(dataDir, 'taken')
    writeFileSync(file, 'mine')
    const { code, said } = await runToItsEnd(file)
    expect(code).toBe(1)
    expect(said).toMatch(/is not a folder/)
    expect(said).not.toMatch(/\bat .*:\d+:\d+/)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('ends the program in one plain sentence, when a folder lies where its database should', async () => {
    mkdirSync(join(dataDir, 'shipdesk.db'))
    const { code, said } = await runToItsEnd(dataDir)
    expect(code).toBe(1)
    expect(said).toMatch(/^Shipdesk may not write to/m)
  })
})
