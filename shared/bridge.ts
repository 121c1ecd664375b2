// No schema stands here: the preload script needs these names and nothing else, and has to stay small.

/** The one channel between a window and the main process. */
export const FRAME_CHANNEL = 'shipdesk:frame'

/** The name that the page finds the bridge under. */
export const BRIDGE_NAME = 'shipdesk'

/** All that a page may do beyond being a page: send a frame, and hear the frames that come back. */
export type Bridge = {
  /** @throws when the frame holds something that cannot be cloned, a function for instance */
  readonly send: (frame: unknown) => void
  /** Calls the listener for each frame that comes; returns what ends that. */
  readonly onFrame: (listener: (frame: unknown) => void) => () => void
}
