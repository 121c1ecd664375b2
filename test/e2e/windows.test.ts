import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doFromPage } from './bridge.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'

/** Opens a further window by the menu, as a person would. */
const chooseNewWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? [])
    items?.find((item) => item.id === 'new-window')?.click()
  })

const topLabels = (app: ElectronApplication): Promise<readonly string[] | undefined> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))

describe('windows', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'windows-'))
  let desk: Shipdesk
  beforeAll(async () => {
    desk = await launchShipdesk({ dataDir, locale: 'en-GB' })
  })
  afterAll(async () => {
    await desk.close()
    rmSync(dataDir, { recursive: true })
  })

  it('open beside the one before, as large as that, so that both can be taken hold of', async () => {
    const opening = desk.app.waitForEvent('window')
    await chooseNewWindow(desk.app)
    const second = await opening
    const places = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .sort((one, other) => one.id - other.id)
        .map((window) => window.getNormalBounds()),
    )
    const [first] = places
    if (first) expect(places[1]).toEqual({ ...first, x: first.x + 24, y: first.y + 24 })
    expect(places).toHaveLength(2)
    await second.close()
  })

  it('may be closed while they load, and nobody calls that a bug', async () => {
    const log = join(dataDir, 'logs', 'shipdesk.log')
    const logged = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
    const before = logged().length
    const opening = desk.app.waitForEvent('window')
    await chooseNewWindow(desk.app)
    await desk.app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().sort((one, other) => other.id - one.id)
      windows[0]?.close()
    })
    await opening.catch(() => undefined)
    await expect.poll(() => desk.app.windows().length).toBe(1)
    expect(logged().slice(before)).not.toContain('"bug"')
  })

  it('have their dialogs in front of them', async () => {
    // Before anything is asked, or it would come too late.
    await desk.app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showOpenDialog = (...given: readonly unknown[]) => {
        const areWindows = given.map((one) => one instanceof BrowserWindow)
        Reflect.set(globalThis, 'areWindows', areWindows)
        return Promise.resolve({ canceled: true, filePaths: [] })
      }
    })
    await doFromPage(desk.page, 'transfer.chooseFolder', undefined)
    const areWindows = desk.app.evaluate((): unknown => Reflect.get(globalThis, 'areWindows'))
    expect(await areWindows).toEqual([true, false])
  })

  it('speak the language of the desk in their menus, with a letter for each', async () => {
    await expect.poll(() => topLabels(desk.app)).toContain('&File')
    await doFromPage(desk.page, 'settings.update', { language: 'de' })
    await expect
      .poll(() => topLabels(desk.app))
      .toEqual(expect.arrayContaining(['&Datei', '&Bearbeiten', '&Hilfe']))
    await doFromPage(desk.page, 'settings.update', { language: 'ar' })
    await expect.poll(() => topLabels(desk.app)).toContain('&ملف')
  })

  it('are dark at once where the desk is, also when they open', async () => {
    const look = (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow, nativeTheme }) => [
        nativeTheme.themeSource,
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      ])
    await doFromPage(desk.page, 'settings.update', { appearance: 'dark' })
    await expect.poll(() => look(desk.app)).toEqual(['dark', '#16181c'])
    await desk.close()
    desk = await launchShipdesk({ dataDir })
    await expect.poll(() => look(desk.app)).toEqual(['dark', '#16181c'])
    await doFromPage(desk.page, 'settings.update', { appearance: 'light' })
    await expect.poll(() => look(desk.app)).toEqual(['light', '#f6f7f9'])
  })
})

it('whose page crashes comes back where it was', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'crashed-'))
  const { app, page, close } = await launchShipdesk({ dataDir, locale: 'en-GB' })
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await page.evaluate(() => {
    location.hash = '#/settings/labels'
  })
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  const shown = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `location.hash + ' ' + (document.querySelector('h1')?.textContent ?? '')`,
      ),
    )
  await expect.poll(() => shown().catch(() => ''), { timeout: 30_000 }).toBe('#/settings/labels Settings')
  await close()
  rmSync(dataDir, { recursive: true })
})
