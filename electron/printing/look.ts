import type { Canvas, Span, Style } from './pdf/canvas.ts'

/** How papers look: the same greys, letters and foot on each of them. */
export const GREY = '#5a5f66'
export const PALE = '#c9ccd1'
export const SHADE = '#eef0f2'

export const small: Style = { size: 7, colour: GREY }
export const body: Style = { size: 8 }
export const strong: Style = { size: 8, weight: 'strong' }
export const number: Style = { ...body, align: 'right' }

const UNWRITTEN_NOTE =
  '‹?› stands for letters that cannot be printed here; Shipdesk shows them under the reference.'
const NUMBER_WIDTH = 109

/** The number of the page, and what the marks on the paper stand for. */
export const drawFoot = (canvas: Canvas, { page, pages, ...span }: Span & PageNumber): void => {
  const line = { y: span.y, height: 10 }
  const note = canvas.hasUnwritten() ? UNWRITTEN_NOTE : ''
  canvas.write(note, { x: span.x, width: span.width - NUMBER_WIDTH - 10, ...line }, small)
  const right = { x: span.x + span.width - NUMBER_WIDTH, width: NUMBER_WIDTH, ...line }
  canvas.write(`Page ${page} of ${pages}`, right, { ...small, align: 'right' })
}
type PageNumber = { readonly page: number; readonly pages: number }

const weightFormat = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 3 })

/** `1,234.50` */
export const kilograms = (weight: number): string => weightFormat.format(weight)
