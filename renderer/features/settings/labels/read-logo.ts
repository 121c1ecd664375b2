import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { formatOf, inspectFile } from '#shared/documents/inspect-file.ts'

/** Pixels on the longer side: more than a printer has dots for a logo. */
const LONGEST_SIDE = 640

/** A chosen file as it is sent, or why it is not. */
type ReadLogo = { readonly file: Uint8Array } | { readonly problem: 'tooLarge' | 'damaged' }

/** Makes a PNG of a chosen PNG or JPEG, no larger than it is printed; what is neither goes as it is, to be told what it is. */
export const readLogo = async (chosen: File): Promise<ReadLogo> => {
  if (chosen.size >= FILE_SIZE_LIMIT) return { problem: 'tooLarge' }
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const format = formatOf(bytes)
    if (format !== 'png' && format !== 'jpg') return { file: bytes }
    if (inspectFile(bytes, format)) return { problem: 'damaged' }
    return { file: await pngOf(await createImageBitmap(chosen)) }
  } catch {
    return { problem: 'damaged' }
  }
}

const pngOf = async (picture: ImageBitmap): Promise<Uint8Array> => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
  // On white, as on paper: what is clear would have to be worked out again for every label.
  const context = canvas.getContext('2d', { alpha: false })
  if (context) context.fillStyle = '#ffffff'
  context?.fillRect(0, 0, canvas.width, canvas.height)
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const png = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await png.arrayBuffer())
}
