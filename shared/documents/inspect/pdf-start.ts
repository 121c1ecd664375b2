import { indexOfMark, standsAt } from './bytes.ts'
import { skipSpace } from './pdf-characters.ts'

const MARK = '%PDF-'
/** Readers look for the mark in so many bytes (PDF Reference 1.7, appendix H, implementation note 13). */
const FARTHEST = 1024
const BYTE_ORDER = [0xef, 0xbb, 0xbf] as const

/**
 * Where a PDF begins; undefined where none does. Lines that are empty may stand before it, as programs for the web and for mail
 * put them there; whatever else stands there could be a file of another kind at the same time.
 */
export const startOfPdf = (bytes: Uint8Array): number | undefined => {
  const start = skipSpace(bytes, standsAt(bytes, 0, BYTE_ORDER) ? BYTE_ORDER.length : 0)
  return start <= FARTHEST && standsAt(bytes, start, MARK) ? start : undefined
}

/** Whether a reader would find a PDF behind what the bytes begin with. */
export const hasLatePdf = (bytes: Uint8Array): boolean =>
  indexOfMark(bytes.subarray(0, FARTHEST + MARK.length), MARK, 0) >= 0
