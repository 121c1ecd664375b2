import { runningBrowser } from '../chromium/engine.ts'
import { createEvent } from '../refuse.ts'
import { listedWindows, whenLastWindowCloses } from '../windows/window-list.ts'
import type { AppEvents } from './app-events.ts'
import { toldFirst } from './single-instance.ts'

let isQuitting = false
let isEnding = false

/** Whether the program has asked to be ended. */
export const isOver = (): boolean => isQuitting || isEnding

/** Ends the program as Electron does: every listener and every window may forbid it. */
export const quit = async (app: AppEvents): Promise<void> => {
  if (isOver()) return
  isQuitting = true
  const isAgreed = agree(app, 'before-quit') && (await closeWindows()) && agree(app, 'will-quit')
  if (isAgreed) await exit(app, 0)
  else isQuitting = false
}

/** Ends the program without asking. */
export const exit = async (app: AppEvents, code: number): Promise<void> => {
  if (isEnding) return
  isEnding = true
  app.tell('quit', createEvent({}), code)
  await toldFirst()
  await runningBrowser()?.close()
  process.exit(code)
}

/** Tells the program when its last window is closed; one that does not listen ends then. */
export const watchWindows = (app: AppEvents): void =>
  whenLastWindowCloses(() => {
    if (isOver()) return
    if (app.listenerCount('window-all-closed') > 0) app.tell('window-all-closed')
    else void quit(app)
  })

const agree = (app: AppEvents, name: 'before-quit' | 'will-quit'): boolean => {
  const event = createEvent({})
  app.tell(name, event)
  return !event.defaultPrevented
}

const closeWindows = async (): Promise<boolean> => {
  for (const window of listedWindows()) if (!(await window.closeForQuit())) return false
  return true
}
