import { LoudEmitter, type HostEvent } from '../refuse.ts'

/** What each event of `app` gives to its listeners. */
export type AppEventArguments = {
  ready: [event: HostEvent, launchInfo: object]
  activate: [event: HostEvent, hasVisibleWindows: boolean]
  'second-instance': [event: HostEvent, argv: string[], workingDirectory: string, additionalData: unknown]
  'web-contents-created': [event: HostEvent, contents: object]
  'window-all-closed': []
  'before-quit': [event: HostEvent]
  'will-quit': [event: HostEvent]
  quit: [event: HostEvent, exitCode: number]
}

/** The events of `app`. Kept apart from what `app` does, because windows tell of themselves here. */
export class AppEvents extends LoudEmitter<AppEventArguments> {
  constructor() {
    super('app', [
      'ready',
      'activate',
      'second-instance',
      'web-contents-created',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  }
}

let announce: (contents: object) => void = () => undefined

export const onPage = (listener: (contents: object) => void): void => void (announce = listener)

/** Tells the program of a page that was made just now. */
export const announcePage = (contents: object): void => announce(contents)
