import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { fixtureFolder, launchFixture, temporaryFolder } from './fixture/launch-fixture.ts'
import { electronBinary } from './host-here.ts'

/** Processes of Chromium on a data folder, as either host starts them; the host's own is not among them. */
const chromiumsOn = (folder: string): number =>
  commandLines().filter((line) => line.includes(`--user-data-dir=${folder}`)).length

const commandLines = (): readonly string[] =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(commandOf)
    : spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.split('\n')

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** Windows does not tell how a process was started, not without more tools. */
const canSeeProcesses = process.platform !== 'win32'

/** What was noted, without what pages load: that goes its own way. */
const milestones = (log: readonly string[]): readonly string[] =>
  log.filter((entry) => !/^(serve|did-navigate|dark)/.test(entry))

describe('a program', () => {
  it.skipIf(!canSeeProcesses)(
    'starts and ends in the order of Electron, and leaves nothing behind (not seen on Windows)',
    async () => {
      using folder = temporaryFolder()
      const { app, page, log } = await launchFixture(folder.path)
      const child = app.process()
      // A page that still loads would say on Electron that it could not.
      await page.waitForFunction(() => 'fixtureBack' in globalThis)
      await app.close()
      expect(child.exitCode).toBe(0)
      expect(milestones(log())).toEqual([
        'entry ended',
        'ready',
        'before-quit',
        'window close',
        'page destroyed',
        'window closed',
        'will-quit',
        'quit',
      ])
      expect(chromiumsOn(folder.path)).toBe(0)
    },
  )

  it('runs on the Electron and the Chromium that the test run has announced', async () => {
    using folder = temporaryFolder()
    await using fixture = await launchFixture(folder.path)
    const { electron, chrome } = await fixture.app.evaluate(() => process.versions)
    const announced = inject('hostVersions')
    expect(electron?.replace('-stand-in', '')).toBe(announced.electron)
    expect(chrome).toBe(announced.chrome)
  })

  it('stays when a listener forbids its end', async () => {
    using folder = temporaryFolder()
    await using fixture = await launchFixture(folder.path)
    await fixture.app.evaluate(({ app }) => {
      app.once('before-quit', (event) => event.preventDefault())
      app.quit()
    })
    expect(await fixture.page.evaluate(() => document.title)).toBe('Fixture')
    expect(fixture.log()).not.toContain('will-quit')
  })

  it('ends at once by exit, with its code and without asking', async () => {
    using folder = temporaryFolder()
    const { app, log } = await launchFixture(folder.path)
    const ended = once(app.process(), 'exit')
    await app.evaluate(({ app: one }) => one.exit(3)).catch(() => undefined)
    expect(await ended).toEqual([3, null])
    expect(log()).not.toContain('before-quit')
  })

  it.skipIf(!canSeeProcesses)(
    'takes Chromium with it when it is killed, and starts again on the same data (not seen on Windows)',
    async () => {
      using folder = temporaryFolder()
      {
        await using first = await launchFixture(folder.path)
        await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
      }
      const second = await launchFixture(folder.path)
      expect(await second.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
      expect(chromiumsOn(folder.path)).toBeGreaterThan(0)
      const ended = once(second.app.process(), 'exit')
      second.app.process().kill('SIGKILL')
      await ended
      await expect.poll(() => chromiumsOn(folder.path)).toBe(0)
      await using third = await launchFixture(folder.path)
      expect(await third.page.title()).toBe('Fixture')
    },
  )

  it('has several windows, of which each hears its own, and goes on without any', async () => {
    using folder = temporaryFolder()
    await using fixture = await launchFixture(folder.path)
    const { app, page, log } = fixture
    const opened = app.waitForEvent('window')
    await app.evaluate(() => globalThis.openWindow())
    const other = await opened
    await other.waitForFunction(() => 'fixtureBack' in globalThis)
    await page.waitForFunction(() => 'fixtureBack' in globalThis)
    await other.evaluate('fixture.say(1)')
    await other.waitForFunction(() => window.fixtureBack.length === 1)
    expect(await page.evaluate('fixtureBack')).toEqual([])
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id)),
    ).toEqual([2, 1])

    await app.evaluate(() => void (globalThis.staysOpen = true))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.close())
    await expect.poll(() => app.windows().length).toBe(1)
    expect(log()).not.toContain('window-all-closed')
    await other.close()
    await expect.poll(log).toContain('window-all-closed')

    const again = app.waitForEvent('window')
    await app.evaluate(() => globalThis.openWindow())
    const last = await again
    // A program that is to end while a window still loads would have to wait for it.
    await last.waitForFunction(() => 'fixtureBack' in globalThis)
    expect(await last.title()).toBe('Fixture')
  })

  it('ends with its last window', async () => {
    using folder = temporaryFolder()
    const { app, page, log } = await launchFixture(folder.path)
    const ended = once(app.process(), 'exit')
    await page.close()
    expect(await ended).toEqual([0, null])
    expect(milestones(log()).slice(-5)).toEqual([
      'window closed',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  })

  it('is alone on its data; a second start is told to the first and ends', async () => {
    using folder = temporaryFolder()
    await using first = await launchFixture(folder.path)
    const second = spawn(electronBinary(), [fixtureFolder, '--no-sandbox', 'again'], {
      env: { ...process.env, NODE_OPTIONS: '', FIXTURE_DATA: folder.path },
      stdio: 'ignore',
    })
    expect(await once(second, 'exit')).toEqual([0, null])
    await expect.poll(first.log).toContain('second-instance again')
    expect(await first.page.title()).toBe('Fixture')
  })

  it('hears of a page that crashes, and can load it again', async () => {
    using folder = temporaryFolder()
    await using fixture = await launchFixture(folder.path)
    await fixture.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await expect.poll(fixture.log).toContain('render-process-gone crashed')
    await fixture.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://fixture/index.html'),
    )
    const title = fixture.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title + fixture.version'),
    )
    expect(await title).toBe('Fixture3')
  })

  it('hears that a page was not loaded as another one came before, by the code of that', async () => {
    using folder = temporaryFolder()
    await using fixture = await launchFixture(folder.path)
    const codes = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const heard: number[] = []
      window?.webContents.on('did-fail-load', (_event, code) => heard.push(code))
      const first = window?.loadURL('app://fixture/index.html?first').catch(() => undefined)
      await window?.loadURL('app://fixture/index.html?second')
      await first
      return heard
    })
    expect(codes.filter((code) => code !== -3)).toEqual([])
  })
})
