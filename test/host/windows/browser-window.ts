import type { BrowserWindowConstructorOptions } from 'electron'
import { screen, type Rectangle } from '../platform/screen.ts'
import { announcePage } from '../platform/app-events.ts'
import { createEvent, LoudEmitter, type HostEvent } from '../refuse.ts'
import { preloadTextOf } from './preload-text.ts'
import { WebContents } from './web-contents.ts'
import { listedWindows, listWindow, unlistWindow } from './window-list.ts'
import { atLeast, placeOfOptions, smallestOf, type Extent } from './window-options.ts'

const PLAIN_EVENTS = [
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
] as const

const EVENTS = ['close', 'focus', 'blur'] as const

/** What each event of a window gives to its listeners. */
export type WindowEventArguments = Record<(typeof PLAIN_EVENTS)[number], []> &
  Record<(typeof EVENTS)[number], [event: HostEvent]>

let lastId = 0
let focused: BrowserWindow | undefined

/** A window. It has no frame: its content is as large as it is. */
export class BrowserWindow extends LoudEmitter<WindowEventArguments> {
  /** The newest first: Electron promises no order, and has this one as a rule. */
  static getAllWindows = (): BrowserWindow[] =>
    listedWindows()
      .toReversed()
      .filter((one) => one instanceof BrowserWindow)
      .filter((one) => !one.isDestroyed())
  static getFocusedWindow = (): BrowserWindow | null => focused ?? null
  static fromId = (id: number): BrowserWindow | null => windowWhere((one) => one.id === id)
  static fromWebContents = (contents: object): BrowserWindow | null =>
    windowWhere((one) => one.webContents === contents)

  readonly id = ++lastId
  readonly webContents: WebContents
  private place: Rectangle
  private readonly smallest: Extent
  private normalPlace: Rectangle | undefined
  private isSmall = false
  private isShown: boolean
  private isGone = false
  private title: string
  private backgroundColor: string

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', [...PLAIN_EVENTS, ...EVENTS])
    this.place = placeOfOptions(options)
    this.smallest = smallestOf(options)
    this.isShown = options.show ?? true
    this.title = options.title ?? ''
    this.backgroundColor = options.backgroundColor ?? '#FFFFFF'
    const preload = preloadTextOf(options.webPreferences ?? {})
    this.webContents = new WebContents({ preload, size: this.place, onGone: () => this.end() })
    this.webContents.once('did-finish-load', () => this.tell('ready-to-show'))
    listWindow(this)
    markFocused(this)
    announcePage(this.webContents)
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  isVisible(): boolean {
    return this.isShown
  }
  show(): void {
    this.isShown = true
    this.tell('show')
    this.focus()
  }
  hide(): void {
    this.isShown = false
    this.tell('hide')
  }
  focus(): void {
    this.check()
    markFocused(this)
    void this.webContents.opening
      .then(({ session }) => session.send('Page.bringToFront'))
      .catch(() => undefined)
    this.tell('focus', createEvent({}))
  }
  isFocused(): boolean {
    return focused === this
  }
  close(): void {
    if (!this.isGone) void this.closeForQuit()
  }
  destroy(): void {
    if (!this.isGone) this.webContents.destroyPage()
  }
  async closeForQuit(): Promise<boolean> {
    const event = createEvent({})
    this.tell('close', event)
    if (event.defaultPrevented) return false
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.once('closed', () => resolve(true))
    this.webContents.close({ waitForBeforeUnload: true })
    return promise
  }

  getBounds(): Rectangle {
    this.check()
    return this.place
  }
  getContentBounds(): Rectangle {
    return this.getBounds()
  }
  getNormalBounds(): Rectangle {
    this.check()
    return this.normalPlace ?? this.place
  }
  getSize(): [number, number] {
    return [this.getBounds().width, this.getBounds().height]
  }
  getContentSize(): [number, number] {
    return this.getSize()
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.check()
    const place = { ...this.place, ...bounds }
    this.takePlace({ ...place, ...atLeast(place, this.smallest) })
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  isMaximized(): boolean {
    return this.normalPlace !== undefined
  }
  maximize(): void {
    this.check()
    if (this.isMaximized()) return
    this.normalPlace = this.place
    this.takePlace(screen.getPrimaryDisplay().workArea)
    this.tell('maximize')
  }
  unmaximize(): void {
    if (!this.normalPlace) return
    const place = this.normalPlace
    this.normalPlace = undefined
    this.takePlace(place)
    this.tell('unmaximize')
  }
  isMinimized(): boolean {
    return this.isSmall
  }
  minimize(): void {
    this.isSmall = true
    this.tell('minimize')
  }
  restore(): void {
    this.isSmall = false
    this.tell('restore')
  }
  getTitle(): string {
    return this.title
  }
  setTitle(title: string): void {
    this.title = title
  }
  getBackgroundColor(): string {
    return this.backgroundColor
  }
  setBackgroundColor(color: string): void {
    this.backgroundColor = color
  }
  /** There is no taskbar here. */
  setProgressBar(_progress: number): void {}

  private takePlace(place: Rectangle): void {
    const { x: left, y: top, width, height } = place
    const isMoved = left !== this.place.x || top !== this.place.y
    const isResized = width !== this.place.width || height !== this.place.height
    this.place = place
    void this.webContents.opening
      .then(({ session, windowId }) =>
        session.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } }),
      )
      .catch(() => undefined)
    if (isMoved) this.tell('move')
    if (isResized) this.tell('resize')
  }
  private check(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
  }
  private end(): void {
    this.isGone = true
    if (focused === this) markFocused(undefined)
    this.tell('closed')
    unlistWindow(this)
  }
}

const windowWhere = (isWanted: (window: BrowserWindow) => boolean): BrowserWindow | null =>
  BrowserWindow.getAllWindows().find(isWanted) ?? null

const markFocused = (window: BrowserWindow | undefined): void => void (focused = window)
