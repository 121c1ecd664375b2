import type { Canvas, Span, Style } from './pdf/canvas.ts'
import type { PrintTexts } from './print-texts.ts'

/** How prints look: the same greys, letters and foot on each of them. */
export const GREY = '#5a5f66'
export const PALE = '#c9ccd1'
export const SHADE = '#eef0f2'

export const small: Style = { size: 7, colour: GREY }
export const body: Style = { size: 8 }
export const strong: Style = { size: 8, weight: 'strong' }
export const numeric: Style = { ...body, align: 'right' }

const NUMBER_WIDTH = 109
/** With the end of the audit trail beside it, the number of the page has less room. */
const WITH_AUDIT = { number: 68, audit: 132 }

/** The number of the page, what the marks on the page stand for, and where the audit trail ended when it was printed. */
export const drawFoot = (
  canvas: Canvas,
  { say }: PrintTexts,
  { page, pages, auditHead, ...span }: Span & PageNumber,
): void => {
  const line = { y: span.y, height: 10 }
  const end = span.x + span.width
  const number = auditHead === undefined ? NUMBER_WIDTH : WITH_AUDIT.number
  const audit = auditHead === undefined ? 0 : WITH_AUDIT.audit
  const note = canvas.hasUnwritten() ? say('print_unwritten') : ''
  canvas.write(note, { x: span.x, width: span.width - number - audit - 10, ...line }, small)
  const style: Style = { ...small, align: 'right' }
  if (auditHead !== undefined)
    canvas.write(
      say('print_audit', { head: auditHead }),
      { x: end - number - audit, width: audit, ...line },
      style,
    )
  canvas.write(say('print_page', { page, pages }), { x: end - number, width: number, ...line }, style)
}
type PageNumber = {
  readonly page: number
  readonly pages: number
  /** As a verification takes it; not on every print. */
  readonly auditHead?: string | undefined
}
