import { fileFormats, type FileFormat } from '../document.ts'
import { standsAt } from './bytes.ts'
import { startOfPdf } from './pdf-start.ts'

const marks: Readonly<Record<Exclude<FileFormat, 'pdf'>, readonly (string | readonly number[])[]>> = {
  // What follows tells whether the file went through a program for text, and is looked at later.
  png: [[0x89, 0x50, 0x4e, 0x47]],
  jpg: [[0xff, 0xd8, 0xff]],
  gif: ['GIF87a', 'GIF89a'],
}

/** What a file says it is by its first bytes; undefined when that is none of the formats that are taken. */
export const formatOf = (bytes: Uint8Array): FileFormat | undefined =>
  fileFormats.find((format) =>
    format === 'pdf'
      ? startOfPdf(bytes) !== undefined
      : marks[format].some((mark) => standsAt(bytes, 0, mark)),
  )
