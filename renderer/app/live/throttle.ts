/** Many changes in a row (an import, a bulk action) make one reading every so many milliseconds, not one each. */
const PAUSE = 400
/** What is read takes at most this part of the time, however much there is: the rest belongs to whoever works. */
const SHARE = 1 / 5

/**
 * Runs at once, and while calls keep coming, again after a rest; the last call is never lost. The longer a run takes,
 * the longer it rests.
 */
export const createThrottle = (run: () => Promise<unknown>) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBusy = false
  let isWanted = false

  const rest = (): void => {
    isBusy = false
    if (isWanted) call()
  }
  const runOnce = async (): Promise<void> => {
    const began = performance.now()
    try {
      await run()
    } finally {
      const took = performance.now() - began
      timer = setTimeout(rest, Math.max(PAUSE, took / SHARE - took))
    }
  }
  const call = (): void => {
    isWanted = isBusy
    if (isBusy) return
    isBusy = true
    void runOnce()
  }
  const stop = (): void => {
    clearTimeout(timer)
    isBusy = false
  }
  return { call, stop }
}
