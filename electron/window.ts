import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import { join } from 'node:path'
import { isHome } from './own-page.ts'
import type { Log } from './platform/log.ts'
import {
  isReachable,
  boundsBeside,
  type WindowBounds,
  type WindowBoundsStore,
} from './platform/window-bounds.ts'

/** What windows are opened with. */
export type WindowPorts = {
  /** Address of the page that they show. */
  readonly home: string
  /** Path of the picture that Windows and Linux show for a window. */
  readonly icon: string
  /** Where the place of the last window is kept, as long as a desk is open. */
  readonly bounds: () => WindowBoundsStore | undefined
  readonly hasDevTools: boolean
  readonly log: Log
}

/** The program's windows. */
export type Windows = {
  /** Opens a further one, beside the one that was used last. */
  readonly open: () => BrowserWindow
  /** Brings the one that was used last to the front; opens one when there is none. */
  readonly show: () => void
  /** The one that was used last. */
  readonly lastUsed: () => BrowserWindow | undefined
  /** Has each begin anew at the program's page. */
  readonly reload: () => void
}

const USUAL_SIZE = { width: 1280, height: 800 }
/** Half of 1280 × 720: what is left of the smallest screen that is served when it is enlarged twofold. */
const SMALLEST_SIZE = { minWidth: 640, minHeight: 480 }
/** The page's own backgrounds, so that a window which opens does not flash. */
const BACKGROUND = { light: '#f6f7f9', dark: '#16181c' }
/** Chromium's code for a navigation that something else took the place of. */
const ABORTED = -3
/** A page that keeps on crashing is left alone after this. */
const MOST_REVIVALS = 3

export const createWindows = (ports: WindowPorts): Windows => {
  // Kept here, because Electron lists its windows in no order that means anything.
  let byUse: readonly BrowserWindow[] = []
  const followColours = once(() =>
    nativeTheme.on('updated', () => {
      for (const window of byUse) window.setBackgroundColor(background())
    }),
  )
  const open = (): BrowserWindow => {
    // Electron has colours only once it is ready.
    followColours()
    const window = openWindow(ports, byUse[0])
    const forget = (): void => void (byUse = byUse.filter((one) => one !== window))
    const use = (): void => {
      forget()
      byUse = [window, ...byUse]
    }
    use()
    window.on('focus', use)
    window.once('closed', forget)
    return window
  }
  const show = (): void => {
    const window = byUse[0]
    if (!window) return void open()
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const reload = (): void => {
    for (const window of byUse) load(window, ports.home)
  }
  return { open, show, lastUsed: () => byUse[0], reload }
}

/** Opens a window on the program's page, and shows it once there is something to see. */
const openWindow = (
  { home, icon, bounds, hasDevTools, log }: WindowPorts,
  beside: BrowserWindow | undefined,
): BrowserWindow => {
  const area = boundsToOpenAt(bounds(), beside)
  const window = new BrowserWindow({
    ...USUAL_SIZE,
    ...SMALLEST_SIZE,
    ...(area && { x: area.x, y: area.y, width: area.width, height: area.height }),
    icon,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  })
  window.once('ready-to-show', () => {
    if (area?.is_maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => keepBounds(window, bounds()))
  window.webContents.on('did-fail-load', (_event, code, ...[description, , isMainFrame]) => {
    // What a document tries to open in its frame is refused on purpose.
    if (!isMainFrame || code === ABORTED) return
    log.reportBug(crypto.randomUUID(), new Error(`A page did not load: ${description}`))
  })
  let revivals = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note(`A page ended by itself: ${reason}.`)
    if (reason === 'clean-exit' || revivals >= MOST_REVIVALS) return
    revivals += 1
    // Where the person was; should that very place be what it ends of, it is left after the first time.
    load(window, revivals === 1 ? placeOf(window, home) : home)
  })
  load(window, home)
  return window
}

const background = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light)

/** A page that cannot be loaded is told by an event; the promise fails for a window that is closed meanwhile, too. */
const load = (window: BrowserWindow, home: string): void => void window.loadURL(home).catch(() => undefined)

/** Does something the first time only. */
const once = (work: () => unknown): (() => void) => {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}

/** The address that a window shows, with its place in the page. */
const placeOf = (window: BrowserWindow, home: string): string => {
  const address = window.webContents.getURL()
  return isHome(address, home) ? address : home
}

const keepBounds = (window: BrowserWindow, bounds: WindowBoundsStore | undefined): void => {
  try {
    bounds?.write(boundsOf(window))
  } catch {
    // Not worth keeping anybody from closing a window.
  }
}

/** Where the last window stood; or, with one that is open, beside that, so that neither hides the other. */
const boundsToOpenAt = (
  bounds: WindowBoundsStore | undefined,
  open: BrowserWindow | undefined,
): WindowBounds | undefined => {
  const area = open ? boundsBeside(boundsOf(open)) : bounds?.read()
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  return area && isReachable(area, screens) ? area : undefined
}

const boundsOf = (window: BrowserWindow): WindowBounds => ({
  ...window.getNormalBounds(),
  is_maximized: window.isMaximized(),
})

/** Addresses that are shown in a window, and no others. */
type OwnAddresses = {
  readonly home: string
  /** What a frame inside the page may show. */
  readonly preview: string
}

/** Keeps a page where it is: no popup, no other address, no frame in it but that of the preview. */
export const confinePage = (page: WebContents, { home, preview }: OwnAddresses): void => {
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
  page.on('will-attach-webview', (event) => event.preventDefault())
  page.on('will-frame-navigate', (event) => {
    // The page may reload itself; whatever is in it may not go elsewhere.
    const isAllowed = event.isMainFrame ? isHome(event.url, home) : event.url === preview
    if (!isAllowed) event.preventDefault()
  })
  page.on('will-redirect', (event) => event.preventDefault())
}
