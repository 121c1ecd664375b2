import { deflateSync } from 'node:zlib'
import { FILE_SIZE_LIMIT, type FileFormat } from '#shared/documents/document.ts'
import type { FindingReason } from '#shared/documents/finding.ts'
import { aGif, gifFrame, gifHeader } from './a-gif.ts'
import { aJpg } from './a-jpg.ts'
import { aPdf } from './a-pdf.ts'
import { aPng, pngChunk, pngHeader, pngSignature } from './a-png.ts'
import { aZip } from './a-zip.ts'
import { bigEndian, type Bytes, join, latin1 } from './bytes.ts'
import { hostilePdfs } from './hostile-pdfs.ts'

export type HostileDocument = {
  readonly name: string
  /** What it says it is. */
  readonly format: FileFormat
  readonly bytes: Bytes
  /** Why it is not taken. */
  readonly reason: FindingReason
}

/** A PNG whose header says so many pixels; it has none. */
const pngOfSize = (width: number, height: number): Bytes =>
  join(pngSignature, pngHeader(width, height), pngChunk('IDAT'), pngChunk('IEND'))

/** A moving PNG with so many frames, none of which has pixels. */
const movingPng = (frames: number): Bytes => {
  const frame = pngChunk('fcTL', [
    ...bigEndian(0, 4),
    ...bigEndian(8, 4),
    ...bigEndian(8, 4),
    ...Array<number>(14).fill(0),
  ])
  return join(
    pngSignature,
    pngHeader(8, 8),
    ...Array<Bytes>(frames).fill(frame),
    pngChunk('IDAT'),
    pngChunk('IEND'),
  )
}

/** A valid file with one byte changed. */
const changed = (bytes: Bytes, at: number, byte: number): Bytes => bytes.with(at, byte)

/** A GIF whose only picture has so many pixels; the whole has few. */
const gifWithLargeFrame = (): Bytes => {
  const frame = gifFrame(2, 2)
  frame.set([0xff, 0xff, 0xff, 0xff], 8 + 5)
  return join(gifHeader(2, 2), frame, [0x3b])
}

/** A valid JPG whose header says so many pixels. */
const jpgOfSize = (width: number, height: number): Bytes => {
  const bytes = aJpg()
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0)
  bytes.set([...bigEndian(height, 2), ...bigEndian(width, 2)], frame + 5)
  return bytes
}

/** A PNG of 4 × 4 pixels in colours, with these pixels and this chunk before them. */
const pngWith = (pixels: Uint8Array, before: Uint8Array = new Uint8Array()): Bytes =>
  join(pngSignature, pngHeader(4, 4), before, pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND'))
const fourRows = new Uint8Array(4 * (1 + 4 * 3))
const bomb = deflateSync(new Uint8Array(9 * 1024 * 1024))

/** A GIF whose frames are each of a size that is taken, and too large together. */
const gifOfManyPixels = (): Bytes => {
  const frame = gifFrame(2, 2)
  // 5,000 × 5,000.
  frame.set([0x88, 0x13, 0x88, 0x13], 8 + 5)
  return join(gifHeader(2, 2), frame, frame, [0x3b])
}

const others: readonly (readonly [string, FileFormat, FindingReason, Bytes])[] = [
  ['nothing', 'pdf', 'empty', new Uint8Array()],
  ['one byte', 'pdf', 'unknown', latin1('%')],
  ['text', 'png', 'unknown', latin1('Dear Sir or Madam')],
  ['PDF of 5 MB', 'pdf', 'too_large', aPdf({ bytes: FILE_SIZE_LIMIT })],
  ['JPG of 5 MB and a byte', 'jpg', 'too_large', aJpg({ bytes: FILE_SIZE_LIMIT + 1 })],
  ['web page as PDF', 'pdf', 'html', latin1('\n<!DOCTYPE html><script>alert(1)</script>')],
  ['web page as PNG', 'png', 'html', latin1('<html><body onload="alert(1)">')],
  [
    'SVG as PNG',
    'png',
    'svg',
    latin1('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
  [
    'SVG of two bytes a character as PNG',
    'png',
    'svg',
    join(
      [0xff, 0xfe],
      latin1('<svg >').reduce((text, byte) => `${text}${String.fromCharCode(byte)}\0`, ''),
    ),
  ],
  ['program as PDF', 'pdf', 'program', latin1('MZ\x90\0This program cannot be run in DOS mode.')],
  ['program of Linux as JPG', 'jpg', 'program', latin1('\x7fELF\x02\x01\x01')],
  ['shell script as PDF', 'pdf', 'program', latin1('#!/bin/sh\nrm -rf ~')],
  ['ZIP as PDF', 'pdf', 'archive', aZip()],
  [
    'old Word document as PDF',
    'pdf',
    'office',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  ],
  [
    'Excel sheet as PDF',
    'pdf',
    'office',
    join('PK\x03\x04', Array<number>(22).fill(0), [19, 0, 0, 0], '[Content_Types].xml'),
  ],
  ['PNG as PDF', 'pdf', 'other_format', aPng()],
  ['GIF as JPG', 'jpg', 'other_format', aGif()],
  ['PDF that is a ZIP as well', 'pdf', 'also_archive', aZip(aPdf(), '\n%%EOF\n')],
  ['PNG that is a ZIP as well', 'png', 'also_archive', aZip(aPng())],
  ['JPG that is a ZIP as well', 'jpg', 'also_archive', aZip(aJpg())],
  ['PDF with bytes after its end', 'pdf', 'trailing', join(aPdf(), '<script>alert(1)</script>')],
  ['PNG with bytes after its end', 'png', 'trailing', join(aPng(), 'x')],
  ['JPG with bytes after its end', 'jpg', 'trailing', join(aJpg(), 'MZ')],
  ['GIF with bytes after its end', 'gif', 'trailing', join(aGif(), [0])],
  ['half a JPG', 'jpg', 'cut_off', aJpg().slice(0, 500)],
  ['half a PDF', 'pdf', 'cut_off', aPdf().slice(0, 500)],
  ['half of a later version of a PDF', 'pdf', 'cut_off', join(aPdf(), '9 0 obj\n<< /A')],
  [
    'PDF that ends without saying where its table is',
    'pdf',
    'damaged',
    latin1('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF'),
  ],
  ['PDF of no version', 'pdf', 'damaged', changed(aPdf(), 5, 0x39)],
  ['PNG with a changed pixel', 'png', 'damaged', changed(aPng(), 200, 0)],
  ['PNG without pixels', 'png', 'damaged', join(pngSignature, pngHeader(8, 8), pngChunk('IEND'))],
  ['PNG that went through a program for text', 'png', 'damaged', changed(aPng(), 4, 0x0a)],
  ['PNG of 30,000 × 30,000', 'png', 'too_wide', pngOfSize(30_000, 30_000)],
  ['PNG of 12,001 × 1', 'png', 'too_wide', pngOfSize(12_001, 1)],
  ['PNG of 8,000 × 8,000', 'png', 'too_many_pixels', pngOfSize(8000, 8000)],
  ['PNG of nothing × 5', 'png', 'damaged', pngOfSize(0, 5)],
  ['PNG whose pixels are none', 'png', 'damaged', pngWith(latin1('<script>'))],
  ['PNG with a row too few', 'png', 'damaged', pngWith(fourRows.slice(13))],
  ['PNG with a byte too many', 'png', 'damaged', pngWith(join(fourRows, [0]))],
  ['PNG that swells', 'png', 'damaged', pngWith(new Uint8Array(9 * 1024 * 1024))],
  [
    'PNG whose pixels are not packed',
    'png',
    'damaged',
    join(pngSignature, pngHeader(4, 4), pngChunk('IDAT', fourRows), pngChunk('IEND')),
  ],
  [
    'PNG whose profile of colours swells',
    'png',
    'damaged',
    pngWith(fourRows, pngChunk('iCCP', join('a\0\0', bomb))),
  ],
  ['PNG whose remark swells', 'png', 'damaged', pngWith(fourRows, pngChunk('zTXt', join('a\0\0', bomb)))],
  [
    'PNG whose remark in any language swells',
    'png',
    'damaged',
    pngWith(fourRows, pngChunk('iTXt', join('a\0\x01\0en\0a\0', bomb))),
  ],
  ['GIF whose frames are too large together', 'gif', 'too_many_pixels', gifOfManyPixels()],
  [
    'PDF as it is sent to a printer',
    'pdf',
    'for_printer',
    join('\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n', aPdf()),
  ],
  ['PostScript as PDF', 'pdf', 'for_printer', latin1('%!PS-Adobe-3.0\n')],
  ['PDF behind other words', 'pdf', 'leading', join('Content-Type: application/pdf\n\n', aPdf())],
  ['PNG with 201 frames', 'png', 'too_many_frames', movingPng(201)],
  ['JPG of 65,000 × 8', 'jpg', 'too_wide', jpgOfSize(65_000, 8)],
  ['JPG of 8 × nothing', 'jpg', 'damaged', jpgOfSize(8, 0)],
  ['GIF with 201 frames', 'gif', 'too_many_frames', aGif({ frames: 201, width: 8, height: 8 })],
  ['GIF with a frame of 65,535 × 65,535', 'gif', 'too_wide', gifWithLargeFrame()],
  [
    'GIF with frames without an end',
    'gif',
    'cut_off',
    join(gifHeader(8, 8), gifFrame(8, 8), gifFrame(8, 8).slice(0, -1)),
  ],
  [
    'GIF with a comment without an end',
    'gif',
    'cut_off',
    join(gifHeader(8, 8), gifFrame(8, 8), [0x21, 0xfe], Array<number>(9999).fill(255)),
  ],
]

/** Files that are not what they should be, each with the one reason that it is refused for. */
export const hostileDocuments: readonly HostileDocument[] = [
  ...others.map(([name, format, reason, bytes]) => ({ name, format, reason, bytes })),
  ...hostilePdfs.map(([name, reason, bytes]) => ({
    name: `PDF: ${name}`,
    format: 'pdf' as const,
    reason,
    bytes,
  })),
]
