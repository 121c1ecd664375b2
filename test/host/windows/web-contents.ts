import { CdpEnded } from '../chromium/cdp-pipe.ts'
import { theBrowser } from '../chromium/engine.ts'
import { decodeValue } from '../page/decode-value.ts'
import { encodeValue } from '../page/encode-value.ts'
import { dispatchIpc } from '../platform/ipc-main.ts'
import { followTheme } from '../platform/native-theme.ts'
import { originMap } from '../platform/protocol.ts'
import { defaultSession } from '../platform/session.ts'
import { LoudEmitter, refuseOthers } from '../refuse.ts'
import { createNavigation, type Navigation } from './navigation.ts'
import { openPageTarget, type PageTarget } from './page-target.ts'
import { applyPermissions } from './permissions.ts'

type OpenDetails = { readonly url: string; readonly frameName: string; readonly features: string }
type OpenDecision = { readonly action: 'allow' | 'deny' }

export type WebContentsPorts = {
  /** Text of the preload script. */
  readonly preload: string
  readonly size: { readonly width: number; readonly height: number }
  /** Called when the page is gone, after all who listen for that. */
  readonly onGone: () => void
}

const EVENTS = [
  'did-start-navigation',
  'did-navigate',
  'did-navigate-in-page',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  // Never happens: there are no webviews here.
  'will-attach-webview',
  'render-process-gone',
  'destroyed',
]

const all = new Set<WebContents>()
let lastId = 0

/** The page behind a window. */
export class WebContents extends LoudEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly opening: Promise<PageTarget>
  readonly navigation: Navigation
  readonly mainFrame: object
  private isGone = false
  private targetId: string | undefined
  private decideOpen: (details: OpenDetails) => OpenDecision = () => ({ action: 'deny' })

  private readonly onGone: () => void

  constructor({ preload, size, onGone }: WebContentsPorts) {
    super('webContents', EVENTS)
    this.onGone = onGone
    const browser = theBrowser('BrowserWindow')
    this.opening = openPageTarget(browser, {
      preload,
      size,
      onPost: (text) => this.hear(text),
      onEnded: () => this.end(),
    })
    this.navigation = createNavigation(this)
    const url = (): string => this.getURL()
    this.mainFrame = refuseOthers('a frame', {
      get url() {
        return url()
      },
      get origin() {
        const { protocol, host } = new URL(url())
        return `${protocol}//${host}`
      },
      parent: null,
    })
    all.add(this)
    this.attach().catch(unlessEnded)
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encodeValue([channel, ...args])
    this.page((page) => page.post(text))
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  getURL(): string {
    return this.navigation.url()
  }
  async loadURL(address: string): Promise<void> {
    await applyPermissions(theBrowser('page'), address)
    await this.navigation.load(originMap.toChromium(address))
  }
  reload(): void {
    void this.navigation.reload()
  }
  setWindowOpenHandler(decide: (details: OpenDetails) => OpenDecision): void {
    this.decideOpen = decide
  }
  /** There is no window to show them in; `npm start` says where Chromium's own are reached. */
  openDevTools(): void {}
  forcefullyCrashRenderer(): void {
    this.page((page) => void page.session.send('Page.crash').catch(() => undefined))
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const { session } = await this.opening
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  /** Ends the page; with `waitForBeforeUnload` it is asked first, and may stay. */
  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    const command = options?.waitForBeforeUnload === true ? 'Page.close' : undefined
    void this.opening
      .then(({ id, session }) =>
        command
          ? session.send(command)
          : theBrowser('page').root.send('Target.closeTarget', { targetId: id }),
      )
      .catch(() => undefined)
  }

  isTarget(id: string): boolean {
    return this.targetId === id
  }
  /** Ends the page at once and asks nobody. */
  destroy(): void {
    this.close()
    this.end()
  }

  private async attach(): Promise<void> {
    const page = await this.opening
    this.targetId = page.id
    this.navigation.follow(page)
    page.session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const details = {
        url: originMap.toProgram(url),
        frameName: windowName,
        features: windowFeatures.join(','),
      }
      // Chromium was told to open none.
      if (this.decideOpen(details).action === 'allow')
        throw new Error(`The stand-in for Electron opens no windows for pages: ${details.url}`)
    })
    page.session.on('Inspector.targetCrashed', () => {
      this.navigation.forget()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 })
    })
    const unfollow = followTheme((value) => {
      const features = [{ name: 'prefers-color-scheme', value }]
      void page.session.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
    })
    this.once('destroyed', unfollow)
  }
  private hear(text: string): void {
    const message = decodeValue(text)
    if (!Array.isArray(message)) return
    const parts: readonly unknown[] = message
    const [channel, args] = parts
    dispatchIpc(this, String(channel), Array.isArray(args) ? args : [])
  }
  private page(use: (page: PageTarget) => void): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
    this.opening.then(use).catch(unlessEnded)
  }
  private end(): void {
    if (this.isGone) return
    this.isGone = true
    all.delete(this)
    this.emit('destroyed')
    this.onGone()
  }
}

/** A page that is closed while it is opened is no failure. */
const unlessEnded = (error: unknown): void => {
  if (!(error instanceof CdpEnded)) throw error
}

/** Pages by what Playwright knows them by. */
export const webContents = refuseOthers('webContents', {
  getAllWebContents: () => [...all],
  fromId: (id: number) => [...all].find((one) => one.id === id),
  fromDevToolsTargetId: (id: string) => [...all].find((one) => one.isTarget(id)),
})
