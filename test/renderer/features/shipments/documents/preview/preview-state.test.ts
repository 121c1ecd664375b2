import { describe, expect, it } from 'vitest'
import {
  afterMessage,
  failedPreview,
  openingPreview,
} from '#features/shipments/documents/preview/preview-state.ts'

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
