import type { Bitmap } from './raster.ts'

/**
 * Dots as a `^GF` field in hexadecimal, shortened as printers read it: a comma for white up to the end of a row, a colon
 * for a row like the one before.
 */
export const graphicData = ({ bytes, rowBytes }: Bitmap): string => {
  const rows = Array.from({ length: bytes.length / rowBytes }, (_, index) =>
    Buffer.from(bytes.subarray(index * rowBytes, (index + 1) * rowBytes))
      .toString('hex')
      .toUpperCase(),
  )
  const data = rows.map((row, index) => (index > 0 && row === rows[index - 1] ? ':' : shortened(row)))
  return `^GFA,${bytes.length},${bytes.length},${rowBytes},${data.join('')}`
}

const shortened = (row: string): string => {
  const black = row.replace(/(?:00)+$/u, '')
  return black.length === row.length ? row : `${black},`
}
