import { EventEmitter } from 'node:events'
import { refuseOthers } from '../refuse.ts'

/** Any channel may be listened on; what else Electron's `ipcMain` has is not used. */
const channels = new EventEmitter()

type Listener = (event: unknown, ...args: unknown[]) => void

export const ipcMain = refuseOthers('ipcMain', {
  on: (channel: string, listener: Listener) => void channels.on(channel, listener),
  once: (channel: string, listener: Listener) => void channels.once(channel, listener),
  off: (channel: string, listener: Listener) => void channels.off(channel, listener),
  removeListener: (channel: string, listener: Listener) => void channels.off(channel, listener),
  listenerCount: (channel: string) => channels.listenerCount(channel),
})

/** Brings what a page sent to the program. */
export const dispatchIpc = (
  sender: { readonly mainFrame: object },
  channel: string,
  args: readonly unknown[],
): void => {
  const event = refuseOthers('an IPC event', { sender, senderFrame: sender.mainFrame, type: 'frame' })
  channels.emit(channel, event, ...args)
}
