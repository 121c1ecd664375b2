import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvent, notOffered, refuseOthers } from '../refuse.ts'
import { AppEvents, onPage } from './app-events.ts'
import { exit, quit, watchWindows } from './lifecycle.ts'
import type { Program } from './program.ts'
import { holdInstance } from './single-instance.ts'

const PATHS: ReadonlySet<string> = new Set([
  'home',
  'appData',
  'userData',
  'sessionData',
  'temp',
  'logs',
  'crashDumps',
  'desktop',
  'documents',
])

class App extends AppEvents {
  readonly commandLine = refuseOthers('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => void this.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name) || this.given.has(name),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? this.given.get(name) ?? '',
  })
  /** What the program adds, and what stood on the command line. */
  private readonly switches = new Map<string, string>()
  private given: ReadonlyMap<string, string> = new Map()
  private readonly paths = new Map<string, string>()
  private program: Program | undefined
  private readonly readiness = Promise.withResolvers<void>()
  private isReadyNow = false
  private isSandboxed = false

  get isPackaged(): boolean {
    return this.program?.isPackaged ?? false
  }
  isReady(): boolean {
    return this.isReadyNow
  }
  whenReady(): Promise<void> {
    return this.readiness.promise
  }
  quit(): void {
    void quit(this)
  }
  exit(code = 0): void {
    void exit(this, code)
  }
  getName(): string {
    return this.program?.name ?? 'Electron'
  }
  setName(name: string): void {
    if (this.program) this.program = { ...this.program, name }
  }
  getVersion(): string {
    return this.program?.version ?? ''
  }
  getAppPath(): string {
    return this.program?.folder ?? ''
  }
  getLocale(): string {
    return this.switches.get('lang') ?? 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }
  getPath(name: string): string {
    if (!PATHS.has(name)) throw notOffered(`the path '${name}'`)
    return this.paths.get(name) ?? this.usualPath(name)
  }
  setPath(name: string, path: string): void {
    if (!PATHS.has(name)) throw notOffered(`the path '${name}'`)
    this.paths.set(name, path)
  }
  requestSingleInstanceLock(): boolean {
    return holdInstance(this.getPath('userData'), ({ argv, workingDirectory }) =>
      this.tell('second-instance', createEvent({}), argv, workingDirectory, null),
    )
  }
  /** Every page is sandboxed anyway, as far as the system under Chromium lets it be; but Chromium does not run so as root. */
  enableSandbox(): void {
    this.isSandboxed = true
  }
  setAboutPanelOptions(_options: object): void {}
  setAppUserModelId(_id: string): void {}
  focus(): void {}

  private usualPath(name: string): string {
    const home = homedir()
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
    switch (name) {
      case 'home':
        return home
      case 'temp':
        return tmpdir()
      case 'appData':
        return appData
      case 'userData':
        return join(appData, this.getName())
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      case 'desktop':
      case 'documents':
        return join(home, name)
      default:
        return this.getPath('userData')
    }
  }
  static start(of: App, program: Program, given: readonly string[]): void {
    of.program = program
    of.given = new Map(given.map((one) => [one.split('=')[0] ?? '', one.split('=').slice(1).join('=')]))
    onPage((contents) => of.tell('web-contents-created', createEvent({}), contents))
    watchWindows(of)
  }
  /** First the event, then the promise, as Electron does it. */
  static becomeReady(of: App): void {
    of.isReadyNow = true
    of.tell('ready', createEvent({}), {})
    of.readiness.resolve()
  }
  /** Whether Chromium would refuse to run: as root, with its sandbox. */
  static isRefused(of: App): boolean {
    return of.isSandboxed && process.platform === 'linux' && process.getuid?.() === 0
  }
  /** What the program wants Chromium to be told, as `name=value`. */
  static switchesOf(of: App): readonly string[] {
    return [...of.switches].map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  }
}

export const app = new App()
export const startApp = (program: Program, given: readonly string[]): void => App.start(app, program, given)
export const isRefusedAsRoot = (): boolean => App.isRefused(app)
export const becomeReady = (): void => App.becomeReady(app)
export const chosenSwitches = (): readonly string[] => App.switchesOf(app)
