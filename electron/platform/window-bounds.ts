import { z } from 'zod'

const coordinate = z.int().min(-100_000).max(100_000)
const extent = z.int().min(1).max(100_000)

/** Where a window stood and how large it was, in device-independent pixels. */
export const windowBounds = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  is_maximized: z.boolean(),
})
export type WindowBounds = z.output<typeof windowBounds>

/** Where the place of the last window is kept from one start to the next. */
export type WindowBoundsStore = {
  readonly read: () => WindowBounds | undefined
  readonly write: (bounds: WindowBounds) => void
}

/** How far a further window stands from the one before, to the right and down, so that both can be taken hold of. */
const STEP = 24

/** Where a further window goes, beside one that is open. */
export const boundsBeside = (bounds: WindowBounds): WindowBounds => ({
  ...bounds,
  x: bounds.x + STEP,
  y: bounds.y + STEP,
})

/** A part of a screen; Electron's `Rectangle` is one. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What of a window has to lie on a screen, so that a person can take hold of it. */
const GRIP = { width: 120, height: 40 }

/** Whether a window at that place could be seen and moved on one of these screens; screens get unplugged. */
export const isReachable = (bounds: Area, screens: readonly Area[]): boolean =>
  screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    const isTopVisible = bounds.y >= screen.y && bounds.y + GRIP.height <= screen.y + screen.height
    return width >= GRIP.width && isTopVisible
  })
