import type { Bitmap } from '../zpl/raster.ts'
import { uprightBitmap } from './picture-on-paper.ts'
import type { Picture } from './read-picture.ts'

/** In points, or in dots. */
type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

/** What is printed of whose goods these are: as it is for documents, as greys for label printers. */
export type PrintedLogo = { readonly png: Uint8Array; readonly picture: Picture }

/** Where it stands in a box: as large as fits, from the upper left corner. */
export const placeOfLogo = ({ picture }: PrintedLogo, { x, y, width, height }: Box): Box => {
  const scale = Math.min(width / picture.width, height / picture.height)
  return { x, y, width: picture.width * scale, height: picture.height * scale }
}

type Dots = Pick<Box, 'width' | 'height'>
const made = new WeakMap<PrintedLogo, Map<string, Bitmap>>()

/** In so many dots of a printer, made once: the next label has the same. */
export const logoInDots = (logo: PrintedLogo, dots: Dots): Bitmap => {
  const known = made.get(logo) ?? new Map<string, Bitmap>()
  const key = `${dots.width} ${dots.height}`
  const bitmap = known.get(key) ?? inDots(logo, dots)
  made.set(logo, known.set(key, bitmap))
  return bitmap
}

/** Each dot is as dark as all the pixels that it stands for. */
const inDots = ({ picture }: PrintedLogo, dots: Dots): Bitmap => {
  const width = Math.min(dots.width, picture.width)
  const height = Math.min(dots.height, picture.height)
  const greys = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) greys[y * width + x] = meanGrey(picture, { x, y, width, height })
  return uprightBitmap({ width, height, greys }, dots)
}

/** How grey a part of a picture is: the one that stands there when it is shared into so many across and down. */
const meanGrey = (picture: Picture, { x, y, width, height }: Box): number => {
  const [left, right] = [x, x + 1].map((at) => Math.floor((at * picture.width) / width))
  const [top, bottom] = [y, y + 1].map((at) => Math.floor((at * picture.height) / height))
  let [sum, count] = [0, 0]
  for (let row = top ?? 0; row < (bottom ?? 0); row += 1)
    for (let column = left ?? 0; column < (right ?? 0); column += 1) {
      sum += picture.greys[row * picture.width + column] ?? 255
      count += 1
    }
  return count === 0 ? 255 : sum / count
}
