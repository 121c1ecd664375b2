import { type CodeKind, type TestCode, testCodes } from '#shared/scan/test-codes.ts'
import { type Bars, type Matrix, QUIET_MODULES } from './codes.ts'
import { drawFoot, GREY } from './look.ts'
import type { Canvas } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'
import type { PrintTexts } from './print-texts.ts'

/** Lengths are points. Codes stand far apart: a scanner held over the sheet must read the one that is meant. */
const sheet = { left: 36, width: 523, top: 96, foot: 812 }
const ROW = 70
const CODE = { top: 13, height: 36, text: 52 }
/** The narrowest bar and the side of a square, as labels have them. */
const BAR = 0.96
const SQUARE = 1.6

const kindNames: Readonly<Record<CodeKind, string>> = {
  code128: 'Code 128',
  gs1_128: 'GS1-128',
  data_matrix: 'Data Matrix',
  gs1_data_matrix: 'GS1 Data Matrix',
  qr: 'QR',
}

export type ScannerSheetContent = { readonly created: Date; readonly texts: PrintTexts }

/** Draws codes of known texts, as carriers print them, to try a scanner with. */
export const createScannerSheetDrawer =
  (openPdf: OpenPdf) =>
  async ({ created, texts }: ScannerSheetContent): Promise<Uint8Array> => {
    const { say, locale } = texts
    const title = say('print_scanner')
    const pdf = await openPdf({ title, created, locale })
    pdf.addPage()
    const { canvas } = pdf
    canvas.write(
      title,
      { x: sheet.left, y: 36, width: sheet.width, height: 26 },
      { size: 20, weight: 'strong' },
    )
    canvas.write(
      say('print_scanner_hint'),
      { x: sheet.left, y: 64, width: sheet.width, height: 26 },
      { size: 9, colour: GREY },
    )
    for (const [at, code] of testCodes.entries()) drawTestCode(canvas, code, at)
    drawFoot(canvas, texts, { page: 1, pages: 1, x: sheet.left, width: sheet.width, y: sheet.foot })
    return pdf.end()
  }
export type DrawScannerSheet = ReturnType<typeof createScannerSheetDrawer>

/** Each begins farther to the right than the one above it, so that a beam across catches one only. */
const drawTestCode = (canvas: Canvas, { kind, text }: TestCode, at: number): void => {
  const isRight = at % 2 === 1
  const x = sheet.left + (isRight ? 180 : 0)
  const y = sheet.top + at * ROW
  canvas.write(
    `${at + 1} · ${kindNames[kind]}`,
    { x, y, width: 240, height: 12 },
    { size: 9, weight: 'strong' },
  )
  drawIt(canvas, encoded(canvas, kind, text), { x, y: y + CODE.top })
  canvas.write(text, { x, y: y + CODE.text, width: sheet.width - 180, height: 10 }, { size: 7.5 })
}

const drawIt = (
  canvas: Canvas,
  code: Bars | Matrix | undefined,
  place: { readonly x: number; readonly y: number },
): void => {
  if (code === undefined) return
  if ('squares' in code) canvas.drawMatrix(code, place, Math.min(SQUARE, CODE.height / code.side))
  else {
    const box = { x: place.x - QUIET_MODULES * BAR, y: place.y, width: sheet.width, height: CODE.height }
    canvas.drawBars(code, box, BAR)
  }
}

const encoded = ({ codes }: Canvas, kind: CodeKind, text: string): Bars | Matrix | undefined => {
  switch (kind) {
    case 'code128':
      return codes.code128(text)
    case 'gs1_128':
      return codes.gs1Bars(text)
    case 'data_matrix':
      return codes.dataMatrix(text)
    case 'gs1_data_matrix':
      return codes.gs1Matrix(text)
    case 'qr':
      return codes.qrCode(text)
  }
}
