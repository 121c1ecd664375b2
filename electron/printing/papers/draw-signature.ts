import { formatDate } from '#shared/format/format.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { body, small } from '../look.ts'
import type { Canvas, Span } from '../pdf/canvas.ts'
import type { PrintTexts } from '../print-texts.ts'

/** How high a declaration is with the line that it is signed on. */
export const SIGNATURE_HEIGHT = 92

type Signed = { readonly declared: string; readonly shipment: Shipment; readonly texts: PrintTexts }

/** What is declared, and where it is signed: by whom and when, as far as that is known. English, as the papers for customs. */
export const drawSignature = (
  canvas: Canvas,
  { declared, shipment, texts }: Signed,
  { x, y, width }: Span,
): void => {
  const { designated_person_responsible: person = '', declaration_date: date } =
    shipment.customs_documentation ?? {}
  canvas.write(declared, { x, y, width, height: 32 }, body)
  const fields = [
    ['Name of who signs', person, 0, 200],
    ['Signature', '', 214, 190],
    ['Date', date === undefined ? '' : formatDate(date, texts.locale), 418, 121],
  ] as const
  for (const [name, value, left, room] of fields) {
    const span = { x: x + left, width: room }
    canvas.write(value, { ...span, y: y + 54, height: 12 }, { size: 9 })
    canvas.rule({ ...span, y: y + 68 }, 0.8)
    canvas.write(name, { ...span, y: y + 71, height: 10 }, small)
  }
}
