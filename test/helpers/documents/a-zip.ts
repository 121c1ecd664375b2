import { crc32 } from 'node:zlib'
import { type Bytes, join, littleEndian } from './bytes.ts'

/**
 * A ZIP archive of one file that is not compressed.
 * @param before bytes that it is appended to; they stay what they are
 * @param comment text behind everything
 */
export const aZip = (before: Uint8Array = new Uint8Array(), comment = ''): Bytes => {
  const name = 'run.js'
  const data = 'alert(1)'
  const about = [
    ...littleEndian(20, 2),
    ...Array<number>(8).fill(0),
    ...littleEndian(crc32(data), 4),
    ...littleEndian(data.length, 4),
    ...littleEndian(data.length, 4),
    ...littleEndian(name.length, 2),
    0,
    0,
  ]
  const file = join('PK\x03\x04', about, name, data)
  const place = [...Array<number>(10).fill(0), ...littleEndian(before.length, 4)]
  const contents = join('PK\x01\x02', [20, 0], about, place, name)
  const end = join('PK\x05\x06', [0, 0, 0, 0, 1, 0, 1, 0], littleEndian(contents.length, 4))
  const tail = join(littleEndian(before.length + file.length, 4), littleEndian(comment.length, 2), comment)
  return join(before, file, contents, end, tail)
}
