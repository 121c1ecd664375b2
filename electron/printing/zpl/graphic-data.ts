import type { Bitmap } from './raster.ts'

/**
 * Dots as a `^GF` field in hexadecimal, shortened as printers read it: a comma for white up to the end of a row, a colon
 * for a row like the one before.
 */
export const graphicData = ({ bytes, rowBytes }: Bitmap): string => {
  const data: string[] = []
  let before: string | undefined
  for (let start = 0; start < bytes.length; start += rowBytes) {
    const row = shortened(bytes.subarray(start, start + rowBytes))
    data.push(row === before ? ':' : row)
    before = row
  }
  return `^GFA,${bytes.length},${bytes.length},${rowBytes},${data.join('')}`
}

const shortened = (row: Uint8Array): string => {
  let length = row.length
  while (length > 0 && row[length - 1] === 0) length -= 1
  const black = Buffer.from(row.buffer, row.byteOffset, length).toString('hex').toUpperCase()
  return length === row.length ? black : `${black},`
}
