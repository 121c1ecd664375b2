import { describe, expect, it } from 'vitest'
import { afterLook, afterWord, freshWatch, isLost, type Watch } from '#contract/preview/watch.ts'
import type { PreviewMessage } from '#shared/documents/preview-message.ts'

/** How many looks a preview gets that says nothing but that, each time. */
const looksUntilLost = (from: Watch, says?: PreviewMessage): number => {
  let watch = from
  for (let looks = 1; looks <= 100; looks++) {
    watch = afterLook(watch)
    if (isLost(watch)) return looks
    if (says) watch = afterWord(watch, says)
  }
  return Number.POSITIVE_INFINITY
}
const awaited: Watch = { ...freshWatch, isAwaited: true }

describe('a preview that is watched', () => {
  it('is given up when it says nothing, whether it ever came or not', () => {
    expect(looksUntilLost(freshWatch)).toBeLessThan(10)
    expect(looksUntilLost(afterWord(awaited, { kind: 'shown', pages: 1 }))).toBeLessThan(10)
  })

  it('is given up when it answers and shows nothing', () => {
    expect(looksUntilLost(awaited, { kind: 'pong' })).toBeLessThan(10)
  })

  it('may take as long as it likes while the desk has not given it the document yet', () => {
    expect(looksUntilLost(freshWatch, { kind: 'pong' })).toBe(Number.POSITIVE_INFINITY)
  })

  it('stays for good once it shows the document and answers', () => {
    const shown = afterWord(awaited, { kind: 'shown', pages: 3 })
    expect(looksUntilLost(shown, { kind: 'pong' })).toBe(Number.POSITIVE_INFINITY)
  })
})
