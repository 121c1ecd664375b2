import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack, root, runtime } from '#electron/package/pack.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { hostHere } from '../host/host-here.ts'
import { goTo } from './on-a-desk.ts'

const made = mkdtempSync(join(tmpdir(), 'packaged-'))
const dataDir = join(made, 'data')
const watched = join(made, 'in')
const onElectron = hostHere() === 'electron'

let folder: string
let program: ChildProcess | undefined
let browser: Browser | undefined
let page: Page

/** In the place of Electron's runtime: a program that starts the stand-in on the archive that lies beside it. */
const standInDistribution = (): string => {
  const distribution = join(made, 'distribution')
  mkdirSync(distribution)
  const script = `#!/bin/sh
SHIPDESK_HOST_ARCHIVE="$(dirname "$0")/resources/app.asar" exec '${root}/test/host/electron' "$@"
`
  writeFileSync(join(distribution, 'electron'), script, { mode: 0o755 })
  return distribution
}

/** Linux lets only what was installed make one: see electron/package/deb/postinst. */
const withoutSandbox = process.platform === 'linux' ? ['--no-sandbox'] : []

const executableIn = (packed: string): string => {
  switch (process.platform) {
    case 'win32':
      return join(packed, 'Shipdesk.exe')
    case 'darwin':
      return join(packed, 'Shipdesk.app/Contents/MacOS/Shipdesk')
    default:
      return join(packed, 'shipdesk')
  }
}
const resourcesIn = (packed: string): string =>
  join(packed, process.platform === 'darwin' ? 'Shipdesk.app/Contents/Resources' : 'resources')

/** Starts it as whoever installed it does, but for a door to its pages: no debugger of Node's gets into it. */
const start = async (): Promise<void> => {
  program = spawn(executableIn(folder), ['--remote-debugging-port=0', '--lang=en-GB', ...withoutSandbox], {
    env: { ...process.env, SHIPDESK_DATA: dataDir, ELECTRON_RENDERER_URL: 'http://127.0.0.1:9/' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  browser = await chromium.connectOverCDP(await doorOf(program))
  const [context] = browser.contexts()
  const found = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (found === undefined) throw new Error('There is no window.')
  page = found
}

const doorOf = async (child: ChildProcess): Promise<string> => {
  const said: string[] = []
  for await (const line of createInterface(child.stderr ?? process.stdin)) {
    said.push(line)
    const [, address] = /^DevTools listening on (\S+)/u.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`The program ended: ${said.join('\n')}`)
}

/** Leaves a file to be imported as soon as the program starts; a thread does it, begun from inside of the archive. */
const prepareDesk = async (): Promise<void> => {
  for (const one of [dataDir, watched]) mkdirSync(one)
  await using desk = openTestDesk({ folder: dataDir, ports: { mayNameFiles: true } })
  await desk.ask('transfer.saveWatchedFolder', { is_on: true, folder: watched })
  await desk.ask('scales.save', { scale: { kind: 'serial', path: import.meta.filename } })
  const request = aRequest({ custom_reference: '山田 0042' })
  writeFileSync(join(watched, 'orders.json'), JSON.stringify([request]))
}

beforeAll(async () => {
  const distribution = onElectron ? runtime : standInDistribution()
  folder = await pack({ distribution, output: made, hasFuses: onElectron })
  await prepareDesk()
  await start()
})
afterAll(async () => {
  await browser?.close()
  if (program?.exitCode === null) {
    const ended = once(program, 'exit')
    program.kill()
    await ended
  }
  rmSync(made, { recursive: true })
})

describe('the packed program', () => {
  it('works with nothing but what was packed: window, native module, threads, typefaces and bar codes', async () => {
    await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
    await expect.poll(() => existsSync(join(watched, 'done/orders.json'))).toBe(true)
    await goTo(page, '/shipments')
    await page.getByRole('row', { name: /山田 0042/u }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Print summary' }).waitFor()
    await page.keyboard.press('ControlOrMeta+p')
    await expect
      .poll(() => papers().map((path) => readFileSync(path).subarray(0, 5).toString()))
      .toEqual(['%PDF-'])
  })

  it('reaches what is plugged into the computer, as its own native file says of a file that is no port', async () => {
    await goTo(page, '/settings')
    const said = page.getByText('This is no port that a scale could be at.')
    await expect.poll(() => said.count()).toBe(1)
  })

  it('shows its own pages and no others, whatever a variable says', () => {
    expect(new URL(page.url()).pathname).toBe('/index.html')
    expect(page.url()).not.toContain('127.0.0.1:9')
  })

  it('has a native file for each native module, and each typeface once', async () => {
    const { listPackage } = await import('@electron/asar')
    const files = listPackage(join(resourcesIn(folder), 'app.asar'), { isPack: false })
    expect(files.filter((name) => name.endsWith('.node'))).toHaveLength(3)
    const fonts = files.filter((name) => name.endsWith('.woff2')).map((path) => path.replace(/^.*[\\/]/u, ''))
    expect(fonts.length).toBeGreaterThan(300)
    expect(new Set(fonts).size).toBe(fonts.length)
  })

  it('carries the licences of all that it consists of', () => {
    const notices = readFileSync(join(resourcesIn(folder), 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of [
      'better-sqlite3',
      '@serialport/bindings-cpp',
      'node-hid',
      'pdfkit',
      'fontkit',
      'react',
      'pdfjs-dist',
      '@fontsource-variable/inter',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'))
  })
})

const papers = (): readonly string[] =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(dataDir, name))
