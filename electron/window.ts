import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import { join } from 'node:path'
import { isHome } from './own-page.ts'
import type { Log } from './platform/log.ts'
import { isReachable, type WindowPlace, type WindowPlaceStore } from './platform/window-place.ts'

/** What a window is opened with. */
export type WindowPorts = {
  /** Address of the page that it shows. */
  readonly home: string
  readonly places: WindowPlaceStore
  readonly hasDevTools: boolean
  readonly log: Log
}

const USUAL_SIZE = { width: 1280, height: 800 }
/** Half of 1280 × 720: what is left of the smallest screen that is served when it is enlarged twofold. */
const SMALLEST_SIZE = { minWidth: 640, minHeight: 480 }
/** The page's own backgrounds, so that a window which opens does not flash. */
const BACKGROUND = { light: '#f6f7f9', dark: '#16181c' }
/** A page that keeps on crashing is left alone after this. */
const MOST_REVIVALS = 3

/** Opens a window on the program's page, where the last one stood, and shows it once there is something to see. */
export const openWindow = ({ home, places, hasDevTools, log }: WindowPorts): BrowserWindow => {
  const place = placeToOpenAt(places)
  const window = new BrowserWindow({
    ...USUAL_SIZE,
    ...SMALLEST_SIZE,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
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
    if (place?.is_maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => keepPlace(window, places))
  let revivals = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note(`A page ended by itself: ${reason}.`)
    if (reason === 'clean-exit' || revivals >= MOST_REVIVALS) return
    revivals += 1
    load(window, { home, log })
  })
  load(window, { home, log })
  return window
}

const load = (window: BrowserWindow, { home, log }: Pick<WindowPorts, 'home' | 'log'>): void => {
  window.loadURL(home).catch((error: unknown) => log.reportBug(crypto.randomUUID(), error))
}

const keepPlace = (window: BrowserWindow, places: WindowPlaceStore): void => {
  try {
    places.write(placeOf(window))
  } catch {
    // Not worth keeping anybody from closing a window.
  }
}

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

const placeToOpenAt = (places: WindowPlaceStore): WindowPlace | undefined => {
  const place = places.read()
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  return place && isReachable(place, screens) ? place : undefined
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  is_maximized: window.isMaximized(),
})
