import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pagePolicy, previewPolicy } from '#electron/content-policy.ts'
import { importsOf, readFile, readFiles, withoutComments } from './source-files.ts'

/** The twenty items of Electron's own list ("Security", as of Electron 45), each by what the source says. */

const sources = ['electron', 'shared', 'renderer'].flatMap((folder) =>
  readFiles(folder, '.ts', '.tsx', '.html'),
)
const codes = sources.map(({ path, text }) => ({ path, code: withoutComments(text) }))
const having = (pattern: RegExp): readonly string[] =>
  codes.filter(({ code }) => pattern.test(code)).map(({ path }) => path)

/** What each window is opened with. */
const windows = codes.flatMap(({ path, code }) =>
  code
    .split('new BrowserWindow(')
    .slice(1)
    .map((rest) => ({ path, preferences: /webPreferences: \{[^{}]*\}/u.exec(rest)?.[0] ?? '' })),
)
const everyWindowSays = (what: string): void => {
  expect(windows.map(({ path }) => path)).toEqual(['electron/printing-window.ts', 'electron/window.ts'])
  for (const { preferences } of windows) expect(preferences).toContain(what)
}

const confined = codes
  .find(({ path }) => path === 'electron/window.ts')
  ?.code.split('export const confinePage')[1]
const main = withoutComments(readFile('electron/main.ts'))
const lock = withoutComments(readFile('electron/session-lock.ts'))

describe('the checklist of Electron', () => {
  it('1: only what comes with the program is loaded', () => {
    // Addresses of namespaces and of pages that people read are no requests.
    expect(having(/(?:loadURL|fetch|import|EventSource|WebSocket)\(\s*['"`](?:https?|wss?|ftp):/u)).toEqual(
      [],
    )
    expect(having(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=["']https?:/u)).toEqual([])
    expect(lock).toContain("new Set(['app:', 'blob:', 'data:', 'devtools:'])")
    expect(main).toContain('lockSession(session.defaultSession,')
  })

  it('2: no page has Node', () => {
    everyWindowSays('nodeIntegration: false')
    expect(having(/nodeIntegration(?:InWorker|InSubFrames)?: true/u)).toEqual([])
  })

  it('3: what is exposed to a page lives in a world of its own', () => {
    everyWindowSays('contextIsolation: true')
    expect(having(/contextIsolation: false/u)).toEqual([])
  })

  it('4: every page is in a sandbox', () => {
    everyWindowSays('sandbox: true')
    expect(having(/sandbox: false|appendSwitch\(\s*['"]no-sandbox/u)).toEqual([])
  })

  it('5: a page is granted nothing that it asks for', () => {
    expect(lock).toContain('setPermissionRequestHandler((_page, _permission, answer) => answer(false))')
    expect(lock).toContain('setPermissionCheckHandler(() => false)')
    expect(lock).toContain('setDevicePermissionHandler(() => false)')
  })

  it('6: the web’s own security is on', () => expect(having(/webSecurity\b/u)).toEqual([]))

  it('7: every page has a policy that lets nothing in but the program’s own', () => {
    for (const policy of [pagePolicy, previewPolicy]) {
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u)
    }
  })

  it('8: no insecure content is let in', () => expect(having(/allowRunningInsecureContent/u)).toEqual([]))

  it('9: no experiment of Chromium is on', () =>
    expect(having(/experimentalFeatures|enable-experimental/u)).toEqual([]))

  it('10: no feature of Blink is switched on', () =>
    expect(having(/enableBlinkFeatures|enable-blink-features/u)).toEqual([]))

  it('11: no webview may open popups', () => expect(having(/allowpopups/iu)).toEqual([]))

  it('12: there is no webview, and none is let in', () => {
    everyWindowSays('webviewTag: false')
    expect(confined).toContain("page.on('will-attach-webview', (event) => event.preventDefault())")
  })

  it('13: no page goes anywhere, and no frame in it', () => {
    expect(confined).toContain("page.on('will-frame-navigate'")
    expect(confined).toContain("page.on('will-redirect', (event) => event.preventDefault())")
    // Whatever Electron makes, a hidden window too.
    expect(main).toContain("app.on('web-contents-created', (_event, page) => confinePage(page,")
  })

  it('14: no page opens a window', () =>
    expect(confined).toContain("page.setWindowOpenHandler(() => ({ action: 'deny' }))"))

  it('15: nothing is opened in another program by its address', () =>
    expect(having(/openExternal/u)).toEqual([]))

  it('16: Electron is a certain version, and one that is kept up', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.object({ electron: z.string().regex(/^\d+\.\d+\.\d+$/u) }) })
      .parse(JSON.parse(readFile('package.json')))
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  it('17: whoever sends is looked at with every message, of which there is one kind', () => {
    expect(having(/\bipcMain\b/u)).toEqual(['electron/main.ts'])
    const handler = withoutComments(readFile('electron/trpc/ipc-handler.ts'))
    expect(handler).toContain(
      'senderFrame !== null && senderFrame.parent === null && ports.isTrusted(senderFrame)',
    )
    expect(handler.match(/\bipc\.on\(/gu)).toHaveLength(1)
    expect(main).toContain('isTrusted: ({ url }) => isOwnAddress(url, home)')
  })

  it('18: pages come by a scheme of their own, not as files', () => {
    expect(having(/\bloadFile\(|file:\/\//u)).toEqual([])
    expect(main).toContain('protocol.handle(\n    APP_SCHEME')
  })

  it('19: the program that is packed is no Node, takes no options of one, and loads its own archive only', () => {
    const pack = withoutComments(readFile('electron/package/pack.ts'))
    const fuses = Object.fromEntries(
      [...(/const fuses = \{([^{}]*)\}/u.exec(pack)?.[1] ?? '').matchAll(/(\w+): (true|false)/gu)].map(
        ([, name = '', value]) => [name, value === 'true'],
      ),
    )
    expect(fuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
    expect(pack).toContain('electronFuses: hasFuses ? fuses : null')
    expect(pack).not.toMatch(/asar: false|disableIntegrity/u)
    expect(readFile('electron/package/run.ts')).not.toContain('hasFuses')
  })

  it('20: a page gets one bridge of two functions, and nothing of Electron', () => {
    const importing = sources
      .filter(({ path }) => path.startsWith('renderer/') || path.startsWith('shared/'))
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier === 'electron' || specifier.startsWith('electron/'))
    expect(importing).toEqual([])
    const preload = withoutComments(readFile('electron/preload.ts'))
    expect(preload.match(/exposeInMainWorld/gu)).toHaveLength(1)
    expect(having(/exposeInMainWorld/u)).toEqual(['electron/preload.ts'])
    // The event, by which whoever has it reaches Electron, stays here.
    expect(preload).toContain('listener(frame)')
  })
})
