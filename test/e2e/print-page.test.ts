import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aLockedPdf } from '#helpers/documents/odd-pdfs.ts'
import { allocatedWith } from '#helpers/printing.ts'
import { codesIn } from '#helpers/read-codes.ts'
import { testCodes } from '#shared/scan/test-codes.ts'
import { benchCommands, codeOfBox, codeOfCommand } from '#shared/packing/bench-command.ts'
import { chromiumMajor, PDF_NEEDS } from './chromium-major.ts'
import { onADesk } from './on-a-desk.ts'

const { app, filled } = await onADesk(async (desk) => {
  const [reference = ''] = await allocatedWith(desk, 1)
  const { labels } = await desk.ask('labels.get', { reference, format: 'pdf', size: '4x6' })
  for (const name of ['M', 'L'])
    await desk.ask('packageSizes.save', { package_size: { reference: `BOX-${name}`, name: `Box ${name}` } })
  const { file: commands } = await desk.ask('packing.commandSheet')
  const { file: scanner } = await desk.ask('packing.scannerSheet')
  return { label: labels[0]?.file ?? new Uint8Array(), commands, scanner }
})

const sheets = z.array(
  z.strictObject({ width: z.int(), height: z.int(), size: z.string(), picture: z.string() }),
)
const read = `[...document.querySelectorAll('.sheet img')].map((image) => {
  const canvas = document.createElement('canvas')
  const [width, height] = [image.naturalWidth, image.naturalHeight]
  Object.assign(canvas, { width, height }).getContext('2d').drawImage(image, 0, 0)
  const size = image.style.width + ' ' + image.style.height
  return { width, height, size, picture: canvas.toDataURL().split(',')[1] }
})`
type Paper = { readonly width: number; readonly height: number; readonly dpi: number }
/** Which pictures lie on which sheets. @throws when the page cannot show it */
const layOut = async (pdf: Uint8Array, sheet: Paper) =>
  sheets.parse(
    await app.evaluate(
      async ({ BrowserWindow }, { given, paper, reading }): Promise<unknown> => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
        try {
          await window.loadURL('app://preview/print.html')
          const call = (code: string): Promise<unknown> => window.webContents.executeJavaScript(code)
          const pages = Number(await call(`openPages(...${given})`))
          for (let number = 1; number <= pages; number += 1) await call(`layOutPage(${number}, ${paper})`)
          return await window.webContents.executeJavaScript(reading)
        } finally {
          window.destroy()
        }
      },
      {
        given: JSON.stringify([Buffer.from(pdf).toString('base64'), 'label.pdf']),
        paper: JSON.stringify(sheet),
        reading: read,
      },
    ),
  )
const A4 = { width: 595.28, height: 841.89, dpi: 300 }

describe.skipIf(chromiumMajor() < PDF_NEEDS)(
  `the page that prints (pdf.js needs Chromium ${PDF_NEEDS})`,
  () => {
    it.each([203, 300])('shows a label at its own size, dot for dot at %i to the inch', async (dpi) => {
      const [sheet, ...others] = await layOut(filled.label, { width: 288, height: 432, dpi })
      expect(others).toEqual([])
      expect(sheet).toMatchObject({ width: 4 * dpi, height: 6 * dpi, size: '288pt 432pt' })
      expect(await codesIn(Buffer.from(sheet?.picture ?? '', 'base64'))).toEqual([
        expect.stringMatching(/^Code128: /u),
        expect.stringMatching(/^DataMatrix: /u),
      ])
    })

    it('shows the commands and boxes of the bench so that a scanner reads each of them', async () => {
      const [sheet] = await layOut(filled.commands, A4)
      const commands = benchCommands.map(codeOfCommand)
      const boxes = ['BOX-M', 'BOX-L'].map(codeOfBox)
      expect(await codesIn(Buffer.from(sheet?.picture ?? '', 'base64'))).toEqual(
        [...commands, ...boxes].map((code) => `Code128: ${code}`).toSorted(),
      )
    })

    it('shows the codes to try scanners with so that each is read as it has to arrive', async () => {
      const [sheet] = await layOut(filled.scanner, A4)
      const codes = await codesIn(Buffer.from(sheet?.picture ?? '', 'base64'))
      expect(codes.map((code) => code.replace(/^\w+: /u, '')).toSorted()).toEqual(
        testCodes.map(({ text, arrives = text }) => arrives).toSorted(),
      )
    })

    it('shows each page of a document on a sheet of its own, and smaller where it is larger', async () => {
      const own = await layOut(aPdf({ pages: 3 }), A4)
      expect(own.map(({ size }) => size)).toEqual(Array(3).fill('595pt 842pt'))
      const [small] = await layOut(aPdf(), { width: 297.5, height: 421, dpi: 300 })
      expect(small).toMatchObject({ size: '297.5pt 421pt', width: 1240 })
      const [turned] = await layOut(aPdf(), { width: 842, height: 595, dpi: 300 })
      expect(turned).toMatchObject({ size: '842pt 595pt' })
    })

    it('refuses what needs a password', async () => {
      await expect(layOut(aLockedPdf(), A4)).rejects.toThrow(/evaluate/u)
    })
  },
)
