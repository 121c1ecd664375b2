import { refuseOthers } from '../refuse.ts'

export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const area: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }
const display = refuseOthers('a display', {
  id: 1,
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
})

/** One screen of the most usual size. */
export const screen = refuseOthers('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: (_area: Rectangle) => display,
})
