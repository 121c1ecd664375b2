import { describe, expect, it } from 'vitest'
import { createWarmUp } from '#electron/printing/zpl/warm-up.ts'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import { createZpls } from '#electron/printing/zpl/open-zpl.ts'
import type { FontWeight } from '#electron/printing/text/font-weight.ts'

const soon = { first: 0, between: 0 } as const

describe('the warm-up', () => {
  it('has made the typefaces of labels in both weights, and is over when the desk closes', async () => {
    const { findFace } = await readDrawingTools()
    const made: FontWeight[] = []
    const counting = async () => ({
      ...(await readDrawingTools()),
      findFace: (signs: string) => {
        const face = findFace(signs)
        return face && { ...face, fileIn: (weight: FontWeight) => (made.push(weight), face.fileIn(weight)) }
      },
    })
    await createWarmUp(createZpls(counting), soon)(new AbortController().signal)
    expect(new Set(made)).toEqual(new Set(['regular', 'strong']))

    const closing = new AbortController()
    const warming = createWarmUp(createZpls(counting))(closing.signal)
    closing.abort()
    await expect(warming).rejects.toThrow(/abort/iu)
  })
})
