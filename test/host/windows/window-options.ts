import type { BrowserWindowConstructorOptions } from 'electron'
import type { Rectangle } from '../platform/screen.ts'
import { refuseOtherOptions } from '../refuse.ts'

const OFFERED = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'useContentSize',
  'webPreferences',
]

export type Extent = { readonly width: number; readonly height: number }

/** Where a window is to open, Electron's own defaults included. */
export const placeOfOptions = (options: BrowserWindowConstructorOptions): Rectangle => {
  refuseOtherOptions('BrowserWindow', options, OFFERED)
  const { x = 0, y = 0, width = 800, height = 600 } = options
  return { x, y, ...atLeast({ width, height }, smallestOf(options)) }
}

export const smallestOf = ({ minWidth = 0, minHeight = 0 }: BrowserWindowConstructorOptions): Extent => ({
  width: minWidth,
  height: minHeight,
})

export const atLeast = (extent: Extent, smallest: Extent): Extent => ({
  width: Math.max(extent.width, smallest.width),
  height: Math.max(extent.height, smallest.height),
})
