import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type * as StandIn from './electron-module.ts'
import type { PreloadModule } from './page/isolated-world.ts'
import type { AppEventArguments } from './platform/app-events.ts'
import type { ThemeEventArguments } from './platform/native-theme.ts'
import type { PowerEventArguments } from './platform/power-monitor.ts'
import type { SessionEventArguments } from './platform/session.ts'
import type { WindowEventArguments } from './windows/browser-window.ts'
import type { PageEventArguments } from './windows/page-events.ts'

// Whatever the stand-in has, Electron has too, and of the same type: `tsc` fails here, and names the member, where not.

/**
 * Members of ours that differ from Electron's, as paths; none is `never`. What the stand-in gives may have less than
 * what Electron gives, so that goes member by member; what it takes has to be all that Electron takes.
 */
type Drift<Ours, Real, Path extends string, Seen = never> = Ours extends Real | Seen
  ? never
  : Ours extends (...taken: infer Taken) => infer Given
    ? Real extends (...taken: infer RealTaken) => infer RealGiven
      ? TakenDrift<Taken, RealTaken, Path, Seen> | Drift<Given, RealGiven, `${Path}()`, Seen>
      : `${Path} is no function in Electron`
    : Ours extends Promise<infer Given>
      ? Drift<Given, Awaited<Real>, Path, Seen>
      : Ours extends readonly (infer Item)[]
        ? Drift<Item, Real extends readonly (infer RealItem)[] ? RealItem : never, `${Path}[]`, Seen>
        : Ours extends object
          ? | ConstructorDrift<Ours, Real, Path, Seen>
            | MemberDrift<Ours, Extract<Real, object>, Path, Seen | Ours>
          : `${Path} is of another type`

type MemberDrift<Ours, Real, Path extends string, Seen> = {
  [Key in MembersOf<Ours>]-?: Key extends keyof Real
    ? Drift<Ours[Key], Real[Key], `${Path}.${Key}`, Seen>
    : `${Path}.${Key} is not in Electron`
}[MembersOf<Ours>]

/** What an emitter has as such is Node's; its events are compared below. */
type MembersOf<Ours> = Exclude<
  keyof Ours,
  Ours extends EventEmitter ? keyof EventEmitter | Internal : Internal
> &
  string

/** What the stand-in's files ask of each other. A program that did would not compile against Electron's types. */
type Internal = 'opening' | 'navigation' | 'isTarget' | 'destroyPage' | 'closeForQuit' | 'tell'

type ConstructorDrift<Ours, Real, Path extends string, Seen> = Ours extends new (
  ...taken: infer Taken
) => unknown
  ? Real extends new (...taken: infer RealTaken) => unknown
    ? TakenDrift<Taken, RealTaken, `new ${Path}`, Seen>
    : `${Path} is no class in Electron`
  : never

type TakenDrift<Taken, RealTaken, Path extends string, Seen> = RealTaken extends Taken
  ? never
  : {
      [Place in keyof Taken]-?: Place extends keyof RealTaken
        ? ParameterDrift<Taken[Place], RealTaken[Place], `${Path}(${Place & string})`, Seen>
        : undefined extends Taken[Place]
          ? never
          : `${Path} needs more than Electron`
    }[keyof Taken & `${number}`]

/** A listener takes what the stand-in gives, so there it goes member by member again. */
type ParameterDrift<Ours, Real, Path extends string, Seen> = [Real] extends [Ours]
  ? never
  : NonNullable<Ours> extends (...given: infer Given) => infer Answer
    ? NonNullable<Real> extends (...given: infer RealGiven) => infer RealAnswer
      ? | (RealAnswer extends Answer ? never : `${Path}() may answer more`)
        | (Given['length'] extends RealGiven['length'] ? never : `${Path} is given too little`)
        | {
            [Place in keyof Given]-?: Place extends keyof RealGiven
              ? Drift<Given[Place], RealGiven[Place], `${Path}(${Place & string})`, Seen>
              : `${Path} is given too much`
          }[keyof Given & `${number}`]
      : `${Path} is no function in Electron`
    : `${Path} does not take all`

/** Events of ours whose listeners are given what Electron's are not given, or less. */
type EventDrift<Events extends Record<keyof Events, unknown[]>, Real> = {
  [Name in keyof Events & string]: Real extends Gives<Name, Events[Name]>
    ? Real extends Gives<Name, [...Events[Name], unknown]>
      ? `'${Name}' gives too little`
      : never
    : `'${Name}' gives something else`
}[keyof Events & string]
type Gives<Name, Given extends unknown[]> = {
  readonly on: (name: Name, listener: (...given: Given) => void) => unknown
}

/** What differs, by part. */
type Drifts = {
  readonly [Name in keyof typeof StandIn]: Drift<(typeof StandIn)[Name], (typeof Electron)[Name], Name>
} & {
  readonly preloadScript: Drift<PreloadModule, typeof Electron, 'electron'>
  readonly appEvents: EventDrift<AppEventArguments, Electron.App>
  readonly nativeThemeEvents: EventDrift<ThemeEventArguments, Electron.NativeTheme>
  readonly powerMonitorEvents: EventDrift<PowerEventArguments, Electron.PowerMonitor>
  readonly sessionEvents: EventDrift<SessionEventArguments, Electron.Session>
  readonly windowEvents: EventDrift<WindowEventArguments, Electron.BrowserWindow>
  readonly webContentsEvents: EventDrift<PageEventArguments, Electron.WebContents>
}

/** What `tsc` misses in one of these is what differs there. */
export const drifts: { readonly [Part in keyof Drifts]: { readonly [Found in Drifts[Part]]: never } } = {
  app: {},
  BrowserWindow: {},
  clipboard: {},
  dialog: {},
  ipcMain: {},
  Menu: {},
  nativeTheme: {},
  powerMonitor: {},
  protocol: {},
  screen: {},
  session: {},
  shell: {},
  webContents: {},
  preloadScript: {},
  appEvents: {},
  nativeThemeEvents: {},
  powerMonitorEvents: {},
  sessionEvents: {},
  windowEvents: {},
  webContentsEvents: {},
}
