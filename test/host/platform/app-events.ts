import { LoudEmitter } from '../refuse.ts'

/** The events of `app`. Kept apart from what `app` does, because windows tell of themselves here. */
export class AppEvents extends LoudEmitter {
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
