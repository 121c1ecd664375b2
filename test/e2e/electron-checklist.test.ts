import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { pagePolicy } from '#electron/content-policy.ts'
import { hostHere } from '../host/host-here.ts'
import { onADesk } from './on-a-desk.ts'

/** The twenty items of Electron's own list, as far as the running program shows them; the source shows the rest. */

const { app, page } = await onADesk(() => undefined)
const home = page.url()

/** The policy but for the address of the frames, which has another name in the stand-in. */
const withoutFrames = (policy: string): string => policy.replace(/frame-src [^;]+; /u, '')

/** What each window's page was made with, which Electron itself tells and its stand-in does not. */
const preferences = (): Promise<readonly unknown[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }): unknown => {
      const tell: unknown = Reflect.get(webContents, 'getLastWebPreferences')
      return typeof tell === 'function' ? Reflect.apply(tell, webContents, []) : undefined
    }),
  )

describe('the program as it runs', () => {
  it('2, 3, 4, 6, 8 to 12: its pages are made as the list has it', async () => {
    // The stand-in knows no other kind, and tells of none: it refuses a window that is to be made otherwise (`test/host`).
    if (hostHere() !== 'electron') return expect(preferences()).rejects.toThrow('getLastWebPreferences')
    for (const made of await preferences()) {
      expect(made).toMatchObject({
        nodeIntegration: false,
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        webviewTag: false,
      })
      expect(made).not.toMatchObject({ allowRunningInsecureContent: true })
      expect(made).not.toMatchObject({ experimentalFeatures: true })
      expect(Reflect.get(Object(made), 'enableBlinkFeatures') ?? '').toBe('')
    }
  })

  it('1, 6, 7, 8, 18: shows its own page in a secure context and under its policy, and loads from nowhere else', async () => {
    const seen = await page.evaluate(async () => {
      const loads = (make: () => HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          const element = make()
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve('refused'))
          document.body.append(element)
        })
      const addresses = ['http://127.0.0.1:9/a.png', 'https://example.com/a.png', 'file:///etc/hostname']
      const answer = await fetch(location.href)
      return {
        protocol: location.protocol,
        isSecure: isSecureContext,
        policy: answer.headers.get('content-security-policy')?.replace(/frame-src [^;]+; /u, ''),
        pictures: await Promise.all(
          addresses.map((address) =>
            loads(() => Object.assign(document.createElement('img'), { src: address })),
          ),
        ),
        styles: await Promise.all(
          addresses.map((address) =>
            loads(() => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
          ),
        ),
      }
    })
    expect(seen).toEqual({
      // The stand-in serves the program's scheme under a name that its Chromium knows.
      protocol: hostHere() === 'electron' ? 'app:' : 'https:',
      isSecure: true,
      policy: withoutFrames(pagePolicy),
      pictures: ['refused', 'refused', 'refused'],
      styles: ['refused', 'refused', 'refused'],
    })
  })

  it('2, 3, 20: has nothing of Node and Electron in its page but a bridge of two functions, which nobody can change', async () => {
    const seen = await page.evaluate(() => {
      const attempt = (work: () => unknown): unknown => {
        try {
          return work()
        } catch {
          return 'refused'
        }
      }
      const of = (name: string): unknown => Reflect.get(globalThis, name)
      const { send } = window.shipdesk
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
          (name) => of(name) !== undefined,
        ),
        bridge: Object.keys(window.shipdesk).toSorted(),
        changed: attempt(() => {
          Reflect.set(window.shipdesk, 'send', () => undefined)
          return window.shipdesk.send === send
        }),
        // The world of the bridge, by the way that functions have to where they come from.
        world: attempt((): unknown => {
          const make: unknown = Reflect.construct(send.constructor, ['return typeof process'])
          return typeof make === 'function' && Reflect.apply(make, undefined, [])
        }),
      }
    })
    expect(seen).toMatchObject({ node: [], bridge: ['onFrame', 'send'], changed: true })
    // The page's own policy refuses to make code; a test, which is let past it, finds the page's world and no other.
    expect(['refused', 'undefined']).toContain(seen.world)
  })

  it('5: grants its page nothing', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera'] as const
      const asked = names.map(async (name) => (await navigator.permissions.query({ name })).state)
      const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      )
      return [...(await Promise.all(asked)), await media]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  it('11, 12: knows no webview', async () => {
    const kind = await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('allowpopups', '')
      view.setAttribute('src', 'https://example.com/')
      document.body.append(view)
      return [
        view instanceof HTMLUnknownElement || view.constructor === HTMLElement,
        'getWebContentsId' in view,
      ]
    })
    expect(kind).toEqual([true, false])
  })

  it('13, 14, 15, 18: goes nowhere, opens no window, and hands no address to the system', async () => {
    await app.evaluate(({ shell }) => {
      Reflect.set(globalThis, 'openedOutside', 0)
      Reflect.set(shell, 'openExternal', () => {
        Reflect.set(globalThis, 'openedOutside', 1)
        return Promise.resolve()
      })
    })
    const opened = await page.evaluate(() => {
      const addresses =
        'https://example.com/ file:///etc/passwd mailto:a@example.com ms-settings: app://preview/ blob:null/x data:text/html,x about:blank //example.com/share'.split(
          ' ',
        )
      const windows = addresses.map((address) => window.open(address))
      for (const href of addresses)
        for (const target of ['_blank', '_top', '']) {
          const link = Object.assign(document.createElement('a'), { href, target })
          document.body.append(link)
          link.click()
          link.remove()
        }
      return windows.filter((one) => one !== null).length
    })
    expect(opened).toBe(0)
    await page.waitForFunction(() => document.readyState === 'complete')
    expect(page.url()).toBe(home)
    expect(app.windows()).toHaveLength(1)
    expect(await app.evaluate((): unknown => Reflect.get(globalThis, 'openedOutside'))).toBe(0)
  })

  it('16: runs on the Electron that it names', async () => {
    const version = await app.evaluate(() => process.versions['electron'])
    // The stand-in says that it is one.
    expect(version?.replace('-stand-in', '')).toBe(packageJson.devDependencies.electron)
  })

  it('17: answers its own page alone: a frame in it has no bridge', async () => {
    const bridge = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inside: unknown = frame.contentWindow && Reflect.get(frame.contentWindow, 'shipdesk')
      frame.remove()
      return typeof inside
    })
    expect(bridge).toBe('undefined')
  })
})
