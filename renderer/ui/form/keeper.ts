/** While something is typed, it is kept once every so many milliseconds: that much a power cut may take. */
const PAUSE = 400

/** Keeps what was changed a moment later, and at once when that is asked for. */
export const createKeeper = (keep: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const now = (): void => {
    if (timer === undefined) return
    cancel()
    keep()
  }
  return {
    later: (): void => {
      timer ??= setTimeout(now, PAUSE)
    },
    now,
    cancel,
  }
}

/** Runs something when the page or the window goes. @returns lets go of it */
export const whenPageGoes = (run: () => void): (() => void) => {
  addEventListener('pagehide', run)
  addEventListener('beforeunload', run)
  return () => {
    removeEventListener('pagehide', run)
    removeEventListener('beforeunload', run)
  }
}
