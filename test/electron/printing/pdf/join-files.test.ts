import { describe, expect, it } from 'vitest'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import { joinFiles } from '#electron/printing/pdf/join-files.ts'
import { createPdfs } from '#electron/printing/pdf/open-pdf.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

describe('files that are joined', () => {
  it('let others have their turn between them, as there may be hundreds, and stand one after the other', async () => {
    const pdf = await createPdfs(readDrawingTools)({ title: 'one', created: new Date(0), locale: 'en' })
    pdf.addPage()
    pdf.canvas.write('One', { x: 30, y: 30, width: 100, height: 20 }, { size: 12 })
    const file = await pdf.end()
    let turns = 0
    let next: NodeJS.Immediate | undefined
    const takeTurn = (): void => {
      turns += 1
      next = setImmediate(takeTurn)
    }
    takeTurn()
    const joined = await joinFiles(Array.from({ length: 20 }, () => file))
    clearImmediate(next)
    // Once for reading each, and once for writing it.
    expect(turns).toBeGreaterThanOrEqual(40)
    expect((await pagesOf(joined)).map(({ text }) => text)).toEqual(Array.from({ length: 20 }, () => 'One'))
  })
})
