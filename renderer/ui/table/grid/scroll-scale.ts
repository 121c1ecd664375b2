/**
 * What a page is high at most. Chromium draws nothing below 33,554,432 px, and counts in 32 bits, so that long before that
 * what stands still above the rows does so by some pixels too low.
 */
const HIGHEST = 1_000_000
/** So much of it, at each end, is scrolled pixel by pixel; what is between them stands for the rest. */
const END = HIGHEST / 20

/** How far a list can be scrolled, and how far the page that stands for it, in pixels. */
export type ScrollScale = {
  /** How high the page is drawn. */
  readonly height: number
  /** Where in the list the page's scroll bar is. */
  readonly offsetOf: (top: number) => number
  /** Where the scroll bar has to be for a place in the list. */
  readonly topOf: (offset: number) => number
}

type Stretch = { readonly from: number; readonly to: number }

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last)

/** Takes a place from one length to another: as it is at both ends, and in proportion between them. */
const mapped = (value: number, { from, to }: Stretch): number => {
  const place = within(value, from)
  if (place <= END) return place
  if (place >= from - END) return to - (from - place)
  return Math.round(END + ((place - END) * (to - 2 * END)) / (from - 2 * END))
}

/**
 * The scale between a list and the page that it is drawn on: one to one, as long as the list is not higher than a page
 * may be.
 * @param length how high all rows are together
 * @param sight how high the part of them is that is seen
 */
export const scrollScaleOf = (length: number, sight: number): ScrollScale => {
  const height = Math.min(length, HIGHEST)
  const list = Math.max(0, length - sight)
  const page = Math.max(0, height - sight)
  if (length === height)
    return { height, offsetOf: (top) => within(top, page), topOf: (offset) => within(offset, list) }
  return {
    height,
    offsetOf: (top) => mapped(top, { from: page, to: list }),
    topOf: (offset) => mapped(offset, { from: list, to: page }),
  }
}
