import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { CdpEnded } from '../chromium/cdp-pipe.ts'
import { theBrowser } from '../chromium/engine.ts'
import { decodeValue } from '../page/decode-value.ts'
import { encodeValue } from '../page/encode-value.ts'
import { dispatchIpc } from '../platform/ipc-main.ts'
import { followTheme } from '../platform/native-theme.ts'
import { originMap } from '../platform/protocol.ts'
import { defaultSession } from '../platform/session.ts'
import { createEvent, LoudEmitter, refuseOthers } from '../refuse.ts'
import { createNavigation, type Navigation } from './navigation.ts'
import { PAGE_EVENTS, type PageEventArguments } from './page-events.ts'
import { openPageTarget, type PageTarget } from './page-target.ts'
import { applyPermissions } from './permissions.ts'

type OpenDetails = Pick<HandlerDetails, 'url' | 'frameName' | 'features'>

export type WebContentsPorts = {
  /** Text of the preload script. */
  readonly preload: string
  readonly size: { readonly width: number; readonly height: number }
  /** Called when the page is gone, after all who listen for that. */
  readonly onGone: () => void
}

const all = new Set<WebContents>()
let lastId = 0

export type Frame = { readonly url: string; readonly origin: string; readonly parent: null }

/** The page behind a window. */
export class WebContents extends LoudEmitter<PageEventArguments> {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly opening: Promise<PageTarget>
  readonly navigation: Navigation
  readonly mainFrame: Frame
  private isGone = false
  private targetId: string | undefined
  private decideOpen: (details: OpenDetails) => WindowOpenHandlerResponse = () => ({ action: 'deny' })

  private readonly onGone: () => void

  constructor({ preload, size, onGone }: WebContentsPorts) {
    super('webContents', PAGE_EVENTS)
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
    this.attach().catch((error: unknown) => {
      unlessEnded(error)
      // Nobody else tells it: the page went before it was known that anybody waits for its end.
      this.end()
    })
  }

  send(channel: string, ...args: unknown[]): void {
    this.check()
    try {
      const text = encodeValue([channel, ...args])
      this.page((page) => page.post(text))
    } catch (error) {
      // Electron tells nobody but the log, either.
      console.error('Error sending from webFrameMain: ', error)
    }
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  getURL(): string {
    return this.navigation.url()
  }
  async loadURL(address: string): Promise<void> {
    await applyPermissions(theBrowser('page'), this, address)
    await this.navigation.load(originMap.toChromium(address))
  }
  reload(): void {
    void this.navigation.reload()
  }
  setWindowOpenHandler(decide: (details: OpenDetails) => WindowOpenHandlerResponse): void {
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
  destroyPage(): void {
    this.close()
    this.end()
  }

  private async attach(): Promise<void> {
    const page = await this.opening
    this.targetId = page.id
    this.navigation.follow(page)
    page.lines.each((line) => {
      line.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
        const details = {
          url: originMap.toProgram(url),
          frameName: windowName,
          features: windowFeatures.join(','),
        }
        // Chromium was told to open none.
        if (this.decideOpen(details).action === 'allow')
          throw new Error(`The stand-in for Electron opens no windows for pages: ${details.url}`)
      })
      return followTheme((value) => {
        const features = [{ name: 'prefers-color-scheme', value }]
        void line.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
      })
    })
    page.session.on('Inspector.targetCrashed', () => {
      this.navigation.forget()
      this.tell('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 133 })
    })
  }
  private hear(text: string): void {
    const message = decodeValue(text)
    if (!Array.isArray(message)) return
    const parts: readonly unknown[] = message
    const [channel, args] = parts
    dispatchIpc(this, String(channel), Array.isArray(args) ? args : [])
  }
  private page(use: (page: PageTarget) => void): void {
    this.check()
    this.opening.then(use).catch(unlessEnded)
  }
  private check(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
  }
  private end(): void {
    if (this.isGone) return
    this.isGone = true
    all.delete(this)
    this.tell('destroyed')
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
