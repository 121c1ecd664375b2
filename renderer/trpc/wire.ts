import type { Bridge } from '#shared/bridge.ts'
import { upFrame, type CallFrame, type DownFrame, type UpFrame } from '#shared/frame.ts'

/**
 * Carries calls over the bridge and hands each the frames that answer it. All clients of a page share one: whatever listens at the
 * bridge gets a copy of each frame, and of a page of a list that takes longer than reading it.
 */
export type Wire = {
  /**
   * Sends a call.
   * @returns what cancels it; does nothing once the call has ended
   * @throws when the input cannot be cloned
   */
  readonly call: (frame: CallFrame, receive: (frame: UpFrame) => void) => () => void
}

const isLast = ({ kind }: UpFrame): boolean => kind !== 'started' && kind !== 'data'

export const createWire = (bridge: Bridge): Wire => {
  const waiting = new Map<string, (frame: UpFrame) => void>()
  const send = (frame: DownFrame): void => bridge.send(frame)
  bridge.onFrame((raw) => {
    const frame = upFrame.safeParse(raw)
    if (!frame.success) return
    const receive = waiting.get(frame.data.id)
    if (isLast(frame.data)) waiting.delete(frame.data.id)
    receive?.(frame.data)
  })
  return {
    call: (frame, receive) => {
      const { id } = frame
      waiting.set(id, receive)
      try {
        send(frame)
      } catch (error) {
        waiting.delete(id)
        throw error
      }
      return () => {
        if (waiting.delete(id)) send({ id, kind: 'cancel' })
      }
    },
  }
}
