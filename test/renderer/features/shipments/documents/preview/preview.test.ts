import { describe, expect, it } from 'vitest'
import {
  afterMessage,
  failedPreview,
  openingPreview,
} from '#features/shipments/documents/preview/preview-state.ts'
import {
  afterLook,
  afterWord,
  freshWatch,
  isLost,
  type Watch,
} from '#features/shipments/documents/preview/watch.ts'
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

describe('what stands around a preview', () => {
  const shown = afterMessage(openingPreview, { kind: 'shown', pages: 3 })

  it('follows what it says', () => {
    const zoomed = afterMessage(shown, { kind: 'zoom', scale: 1.5, fit: 'width' })
    expect(afterMessage(zoomed, { kind: 'page', page: 2 })).toEqual({
      phase: 'shown',
      pages: 3,
      page: 2,
      scale: 1.5,
      fit: 'width',
    })
  })

  it('keeps what was said before the first page was drawn', () => {
    const early = afterMessage(openingPreview, { kind: 'zoom', scale: 1.25, fit: 'none' })
    expect(afterMessage(early, { kind: 'shown', pages: 1 })).toMatchObject({ phase: 'shown', scale: 1.25 })
  })

  it('stays failed, whatever the preview says later', () => {
    const failed = afterMessage(shown, { kind: 'failed', why: 'password' })
    expect(failed).toMatchObject({ phase: 'failed', why: 'password' })
    expect(afterMessage(failed, { kind: 'shown', pages: 9 })).toBe(failed)
    expect(failedPreview(failed, 'silent')).toBe(failed)
  })
})
