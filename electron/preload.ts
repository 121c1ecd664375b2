import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_NAME, FRAME_CHANNEL, type Bridge } from '#shared/bridge.ts'

const bridge: Bridge = {
  send: (frame) => ipcRenderer.send(FRAME_CHANNEL, frame),
  onFrame: (listener) => {
    const hear = (_event: unknown, frame: unknown): void => listener(frame)
    ipcRenderer.on(FRAME_CHANNEL, hear)
    return () => {
      ipcRenderer.removeListener(FRAME_CHANNEL, hear)
    }
  },
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
