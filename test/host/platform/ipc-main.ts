import { EventEmitter } from 'node:events'
import { refuseOthers } from '../refuse.ts'
import type { Frame, WebContents } from '../windows/web-contents.ts'

/** Any channel may be listened on; what else Electron's `ipcMain` has is not used. */
const channels = new EventEmitter()

/** What a listener is told of a message beside what was sent. */
type IpcEvent = { readonly sender: WebContents; readonly senderFrame: Frame; readonly type: 'frame' }
type Listener = (event: IpcEvent, ...args: unknown[]) => void
type Listen = (channel: string, listener: Listener) => IpcMain
type IpcMain = {
  readonly on: Listen
  readonly once: Listen
  readonly off: Listen
  readonly removeListener: Listen
  readonly listenerCount: (channel: string) => number
}

export const ipcMain: IpcMain = refuseOthers('ipcMain', {
  on: (channel, listener) => (channels.on(channel, listener), ipcMain),
  once: (channel, listener) => (channels.once(channel, listener), ipcMain),
  off: (channel, listener) => (channels.off(channel, listener), ipcMain),
  removeListener: (channel, listener) => (channels.off(channel, listener), ipcMain),
  listenerCount: (channel) => channels.listenerCount(channel),
})

/** Brings what a page sent to the program. */
export const dispatchIpc = (sender: WebContents, channel: string, args: readonly unknown[]): void => {
  const event: IpcEvent = refuseOthers('an IPC event', {
    sender,
    senderFrame: sender.mainFrame,
    type: 'frame',
  })
  channels.emit(channel, event, ...args)
}
