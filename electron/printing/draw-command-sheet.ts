import { benchCommands, codeOfBox, codeOfCommand } from '#shared/packing/bench-command.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { drawCode } from './draw-code.ts'
import { drawFoot, GREY } from './look.ts'
import type { Canvas } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'
import type { PrintTexts } from './print-texts.ts'

/** Lengths are points. Codes stand far apart: a scanner held over the sheet must read the one that is meant. */
const sheet = { left: 36, width: 523, top: 84, foot: 812 }
const COLUMNS = 2
const ROWS = 7
const GAP = 24
const CELL = { width: (sheet.width - GAP) / COLUMNS, height: 102 }
const CODE = { top: 22, height: 54 }

export type CommandSheetContent = {
  /** The kinds of boxes that this desk has. */
  readonly boxes: readonly Pick<PackageSize, 'reference' | 'name'>[]
  readonly created: Date
  readonly texts: PrintTexts
}
type Cell = { readonly name: string; readonly code: string }

/** Draws what the bench does as bar codes, to be hung up beside it: whoever has gloves on scans them instead of keys. */
export const createCommandSheetDrawer =
  (openPdf: OpenPdf) =>
  async ({ boxes, created, texts }: CommandSheetContent): Promise<Uint8Array> => {
    const { say, locale } = texts
    const title = say('print_commands')
    const pdf = await openPdf({ title, created, locale })
    const cells: readonly Cell[] = [
      ...benchCommands.map((command) => ({
        name: say(`print_command_${command}`),
        code: codeOfCommand(command),
      })),
      ...boxes.map(({ name, reference }) => ({ name, code: codeOfBox(reference) })),
    ]
    const onPage = COLUMNS * ROWS
    const pages = Math.ceil(cells.length / onPage)
    for (let page = 1; page <= pages; page += 1) {
      pdf.addPage()
      pdf.canvas.write(
        title,
        { x: sheet.left, y: 36, width: 360, height: 26 },
        { size: 20, weight: 'strong' },
      )
      pdf.canvas.write(
        say('print_commands_hint'),
        { x: sheet.left, y: 62, width: sheet.width, height: 14 },
        { size: 9, colour: GREY },
      )
      for (const [at, cell] of cells.slice((page - 1) * onPage, page * onPage).entries())
        drawCell(pdf.canvas, cell, at)
      drawFoot(pdf.canvas, texts, { page, pages, x: sheet.left, width: sheet.width, y: sheet.foot })
    }
    return pdf.end()
  }
export type DrawCommandSheet = ReturnType<typeof createCommandSheetDrawer>

const drawCell = (canvas: Canvas, { name, code }: Cell, at: number): void => {
  const x = sheet.left + (at % COLUMNS) * (CELL.width + GAP)
  const y = sheet.top + Math.floor(at / COLUMNS) * CELL.height
  canvas.write(name, { x, y, width: CELL.width, height: 18 }, { size: 13, weight: 'strong' })
  drawCode(canvas, { text: code }, { x, y: y + CODE.top, width: CELL.width, height: CODE.height })
}
