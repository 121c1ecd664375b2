/** What the handler needs to know of the frame that sent something; Electron's `WebFrameMain` is one. */
export type SenderFrame = { readonly url: string; readonly parent: unknown }

/** The page behind a window; Electron's `WebContents` is one. */
export type CallingPage = {
  readonly send: (channel: string, frame: unknown) => void
  readonly isDestroyed: () => boolean
  on(event: 'did-navigate', listener: () => void): unknown
  on(event: 'render-process-gone', listener: () => void): unknown
  on(event: 'destroyed', listener: () => void): unknown
}

export type IpcEvent = { readonly sender: CallingPage; readonly senderFrame: SenderFrame | null }
export type IpcListener = (event: IpcEvent, frame: unknown) => void

/** Where frames of all pages arrive; Electron's `ipcMain` is one. */
export type IpcPort = {
  on(channel: string, listener: IpcListener): unknown
  removeListener(channel: string, listener: IpcListener): unknown
}
