import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import { drawLabel } from '#electron/printing/label/draw-label.ts'
import type { Label, LabelCanvas } from '#electron/printing/label/label.ts'
import { createPdfs } from '#electron/printing/pdf/open-pdf.ts'
import type { Box } from '#electron/printing/pdf/canvas.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { createZpls } from '#electron/printing/zpl/open-zpl.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { codesIn, pictureOf } from '#helpers/read-codes.ts'
import { aLabel, aLabelTo, sampleLabels } from '#helpers/sample-labels.ts'

const openZpl = createZpls(readDrawingTools)
const openPdf = createPdfs(readDrawingTools)
const texts = printTexts(englishReader, () => 0)
const paper = { width: 288, height: 432 }

const dpis = [203, 300] as const
const cases = Object.entries(sampleLabels).flatMap(([name, label]) =>
  dpis.map((dpi) => ({ name, label, dpi })),
)

const zplOf = async (label: Label, dpi: number): Promise<string> => {
  const zpl = await openZpl({ ...paper, dpi })
  drawLabel(zpl.canvas, label, { ...paper, dpi, texts })
  return zpl.end()
}

type Written = { readonly text: string; readonly box: Box }
/** What is written where. */
const writtenOf = async (label: Label): Promise<readonly Written[]> => {
  const { canvas } = await openZpl({ ...paper, dpi: 300 })
  const written: Written[] = []
  const noting: LabelCanvas = { ...canvas, write: (text, box) => void written.push({ text, box }) }
  drawLabel(noting, label, { ...paper, dpi: 300, texts })
  return written.filter(({ text }) => text !== '')
}
const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

describe('a label', () => {
  it.each(cases)(
    '$name has codes that a scanner reads from a printer of $dpi dpi',
    async ({ label, dpi }) => {
      const picture = await pictureOf(await zplOf(label, dpi), { ...paper, dpi })
      expect(await codesIn(picture)).toEqual([
        `Code128: ${label.trackingReference}`,
        `DataMatrix: ${label.reference} ${label.postalCode} ${label.piece.number}/${label.piece.of}`,
      ])
    },
  )

  it.each(Object.entries(sampleLabels))(
    '%s has nothing over anything else, and all of it on its paper',
    async (_name, label) => {
      const written = await writtenOf(label)
      const over = written.flatMap((one, index) =>
        written
          .slice(index + 1)
          .flatMap((other) => (meet(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
      )
      expect(over).toEqual([])
      const isOn = ({ x, y, width, height }: Box): boolean =>
        x >= 0 && y >= 0 && x + width <= paper.width && y + height <= paper.height
      expect(written.filter(({ box }) => !isOn(box))).toEqual([])
    },
  )

  it('says in ZPL and in PDF the same, and each time in the same bytes', async () => {
    const draw = async (): Promise<Uint8Array> => {
      const pdf = await openPdf({ title: 'label', created: new Date(0), locale: 'en', size: paper })
      pdf.addPage()
      drawLabel(pdf.canvas, aLabel, { ...paper, dpi: 203, texts })
      return pdf.end()
    }
    expect(await draw()).toEqual(await draw())
    const zpl = await zplOf(aLabel, 203)
    expect(await zplOf(aLabel, 203)).toBe(zpl)
    for (const { text } of await writtenOf(aLabel))
      for (const word of text.split(/\s+/u)) expect(zpl).toContain(word.replaceAll('_', '_5F'))
  })

  it.each(dpis)(
    'has a tracking reference as long as it may be for a scanner, from a printer of %i dpi',
    async (dpi) => {
      const trackingReference = 'ABCDEFGHIJ'.repeat(5)
      const zpl = await zplOf({ ...aLabel, trackingReference }, dpi)
      expect(await codesIn(await pictureOf(zpl, { ...paper, dpi }))).toContain(
        `DataMatrix: ${trackingReference}`,
      )
    },
  )

  it.each(dpis)(
    'leaves as much empty beside its bars as scanners need, for a printer of %i dpi',
    async (dpi) => {
      const { canvas } = await openZpl({ ...paper, dpi })
      for (let length = 1; length <= 50; length += 1) {
        const drawn: number[] = []
        const noting: LabelCanvas = {
          ...canvas,
          drawBars: ({ modules }, { x }, module) => {
            drawn.push(x, paper.width - x - (modules + 20) * module)
          },
        }
        drawLabel(noting, { ...aLabel, trackingReference: 'A'.repeat(length) }, { ...paper, dpi, texts })
        expect(drawn.filter((room) => room < -1e-6)).toEqual([])
      }
    },
  )

  it('has no commands in it but its own, whatever stands on it, and the code of any tracking reference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 25 }),
        async (text, trackingReference) => {
          const label = { ...aLabelTo({ name: text, street: [text] }), properties: [text], trackingReference }
          const zpl = await zplOf(label, 300)
          expect(zpl.match(/\^[A-Z]{2}/gu)?.filter((one) => one === '^XA' || one === '^XZ')).toEqual([
            '^XA',
            '^XZ',
          ])
          const codes = await codesIn(await pictureOf(zpl, { ...paper, dpi: 300 }))
          expect(codes).toContain(`Code128: ${trackingReference}`)
        },
      ),
      {
        numRuns: 10,
        examples: [
          ['^XA^FDx^XZ~JA', '>8>;^~_\\5E'],
          // Its typeface has it, but not what joining it takes.
          ['ڥ', 'T1'],
        ],
      },
    )
  })
})
