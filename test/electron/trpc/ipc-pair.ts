import { EventEmitter } from 'node:events'
import type { Bridge } from '#shared/bridge.ts'
import type { IpcListener, IpcPort, CallingPage, SenderFrame } from '#electron/trpc/ipc-port.ts'

/** The main process's end of the channel: what pages send arrives here, as a clone and in a later turn. */
export class FakeIpc implements IpcPort {
  readonly #listeners = new Set<IpcListener>()

  on(_channel: string, listener: IpcListener): void {
    this.#listeners.add(listener)
  }

  removeListener(_channel: string, listener: IpcListener): void {
    this.#listeners.delete(listener)
  }

  deliver(sender: CallingPage, senderFrame: SenderFrame | null, frame: unknown): void {
    for (const listener of this.#listeners) listener({ sender, senderFrame }, frame)
  }
}

export const OWN_FRAME: SenderFrame = { url: 'app://shipdesk/index.html#/shipments', parent: null }

/** A window's page. Whatever crosses is really cloned, both ways; a document that is gone hears nothing more. */
export class FakeWindow implements CallingPage {
  readonly #ipc: FakeIpc
  readonly #events = new EventEmitter()
  #document = new EventEmitter()
  #isDestroyed = false
  /** Everything that was sent up, in order, for tests that look at the frames themselves. */
  readonly sent: unknown[] = []

  constructor(ipc: FakeIpc) {
    this.#ipc = ipc
  }

  readonly send = (_channel: string, frame: unknown): void => {
    if (this.#isDestroyed) throw new Error('Object has been destroyed')
    const clone: unknown = structuredClone(frame)
    this.sent.push(clone)
    const document = this.#document
    setImmediate(() => document.emit('frame', clone))
  }

  readonly isDestroyed = (): boolean => this.#isDestroyed

  on(event: string, listener: () => void): void {
    this.#events.on(event, listener)
  }

  /** What the preload script would put into the document that is open now. */
  bridge(from: SenderFrame | null = OWN_FRAME): Bridge {
    const document = this.#document
    return {
      send: (frame) => {
        const clone: unknown = structuredClone(frame)
        setImmediate(() => {
          if (document === this.#document) this.#ipc.deliver(this, from, clone)
        })
      },
      onFrame: (listener) => {
        document.on('frame', listener)
        return () => document.off('frame', listener)
      },
    }
  }

  reload(): void {
    this.#document.removeAllListeners()
    this.#document = new EventEmitter()
    this.#events.emit('did-navigate')
  }

  crash(): void {
    this.#document.removeAllListeners()
    this.#events.emit('render-process-gone')
  }

  close(): void {
    this.#isDestroyed = true
    this.#document.removeAllListeners()
    this.#events.emit('destroyed')
  }
}

/** Lets everything that is on its way arrive. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
