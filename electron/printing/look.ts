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

/** The number of the page, and what the marks on the page stand for. */
export const drawFoot = (
  canvas: Canvas,
  { say }: PrintTexts,
  { page, pages, ...span }: Span & PageNumber,
): void => {
  const line = { y: span.y, height: 10 }
  const note = canvas.hasUnwritten() ? say('print_unwritten') : ''
  canvas.write(note, { x: span.x, width: span.width - NUMBER_WIDTH - 10, ...line }, small)
  const right = { x: span.x + span.width - NUMBER_WIDTH, width: NUMBER_WIDTH, ...line }
  canvas.write(say('print_page', { page, pages }), right, { ...small, align: 'right' })
}
type PageNumber = { readonly page: number; readonly pages: number }
