import type { Bitmap } from '../zpl/raster.ts'
import type { Picture } from './read-picture.ts'

type Paper = { readonly width: number; readonly height: number }

/** How much larger than the paper a picture may say it is: printers leave an edge. */
const LEEWAY = 1.05

/**
 * How large a picture is printed, in points: as large as it says that it is; where it says nothing, or nothing that the paper
 * has room for (many programs write what a screen has), as large as fits, whichever way round.
 */
export const sizeOnPaper = ({ width, height, resolution }: Picture, paper: Paper): Paper => {
  const room = width > height ? { width: paper.height, height: paper.width } : paper
  const size = (pointsPerPixel: number): Paper => ({
    width: width * pointsPerPixel,
    height: height * pointsPerPixel,
  })
  const said = resolution === undefined ? undefined : size(72 / resolution)
  if (said && said.width <= room.width * LEEWAY && said.height <= room.height * LEEWAY) return said
  return size(Math.min(room.width / width, room.height / height))
}

/** A picture in dots of a printer, so many in all; black where it is darker than half, upright: what lies across is turned. */
export const bitmapOf = (picture: Picture, dots: Paper): Bitmap => {
  const { width, height, greys } = picture
  if (width <= height) return uprightBitmap(picture, dots)
  const turned = new Uint8Array(greys.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = greys[y * width + x] ?? 255
  return uprightBitmap(
    { width: height, height: width, greys: turned },
    { width: dots.height, height: dots.width },
  )
}

/** A picture in so many dots, as it stands. */
export const uprightBitmap = ({ width, height, greys }: Picture, dots: Paper): Bitmap => {
  const rowBytes = Math.ceil(dots.width / 8)
  const bytes = new Uint8Array(rowBytes * dots.height)
  for (let row = 0; row < dots.height; row += 1) {
    for (let column = 0; column < dots.width; column += 1) {
      const x = nearest(column, dots.width, width)
      const y = nearest(row, dots.height, height)
      if ((greys[y * width + x] ?? 255) >= 128) continue
      const at = row * rowBytes + (column >> 3)
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (column & 7))
    }
  }
  return { rowBytes, height: dots.height, bytes }
}

/** The pixel that the middle of a dot lies in. */
const nearest = (dot: number, all: number, pixels: number): number =>
  Math.min(pixels - 1, Math.floor(((dot + 0.5) * pixels) / all))
