import type { Browser } from '../chromium/browser.ts'

const waiting = new WeakMap<Browser, Map<string, () => void>>()

/** Calls back once, when a target is closed, by whomever. */
export const pageEnded = (browser: Browser, targetId: string, onEnded: () => void): void => {
  const ends = waiting.get(browser) ?? watch(browser)
  ends.set(targetId, onEnded)
}

const watch = (browser: Browser): Map<string, () => void> => {
  const ends = new Map<string, () => void>()
  waiting.set(browser, ends)
  const end = (targetId: string): void => {
    const onEnded = ends.get(targetId)
    ends.delete(targetId)
    onEnded?.()
  }
  browser.root.on('Target.detachedFromTarget', ({ targetId }) => {
    if (targetId !== undefined) end(targetId)
  })
  browser.root.on('Target.targetDestroyed', ({ targetId }) => end(targetId))
  return ends
}
