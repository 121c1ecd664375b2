import type { Finding } from '../finding.ts'
import { found } from './found.ts'

/** Pixels on a side. */
const LONGEST_SIDE = 12_000
/** Pixels in all: what is more takes a computer's memory when it is shown. */
const MOST_PIXELS = 40_000_000
const MOST_FRAMES = 200

/** What stands against a picture of so many pixels. */
export const checkPixels = (width: number, height: number): Finding | undefined => {
  if (width < 1 || height < 1) return found('damaged', {})
  if (Math.max(width, height) > LONGEST_SIDE) return found('too_wide', { limit: LONGEST_SIDE })
  return checkAllPixels(width * height)
}

/** The same of all frames of a moving picture together, as a program may keep each of them. */
export const checkAllPixels = (pixels: number): Finding | undefined =>
  pixels > MOST_PIXELS ? found('too_many_pixels', { limit: MOST_PIXELS }) : undefined

/** What stands against a moving picture of so many frames. */
export const checkFrames = (frames: number): Finding | undefined =>
  frames > MOST_FRAMES ? found('too_many_frames', { limit: MOST_FRAMES }) : undefined
