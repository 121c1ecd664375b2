import type { Finding, FindingReason } from '../finding.ts'
import { lastIndexOfMark, textOfBytes } from './bytes.ts'
import { found } from './found.ts'
import { actingOf } from './pdf-actions.ts'
import { areInvoices, isAttaching } from './pdf-attachments.ts'
import { isDigit, skipSpace } from './pdf-characters.ts'
import { refusedNames } from './pdf-names.ts'
import { startOfPdf } from './pdf-start.ts'
import { surveyPdf } from './pdf-survey.ts'

const version = /^%PDF-[12]\.\d/u
const END = '%%EOF'
/** The place of the last table of objects stands right before the end. */
const tableStart = /startxref[\s\0]+\d+[\s\0]*$/u
const LONGEST_TABLE_START = 64

/** What stands against a PDF: it is whole, and does nothing but show pages. */
export const inspectPdf = (bytes: Uint8Array): Finding | undefined => {
  const end = lastIndexOfMark(bytes, END, 0)
  const reason = whyNotWhole(bytes, end) ?? whyNotHarmless(bytes.subarray(0, end))
  return reason && found(reason, {})
}

const whyNotWhole = (bytes: Uint8Array, end: number): FindingReason | undefined => {
  const start = startOfPdf(bytes) ?? 0
  if (!version.test(textOfBytes(bytes.subarray(start, start + 8)))) return 'damaged'
  if (end < 0) return 'cut_off'
  const next = skipSpace(bytes, end + END.length)
  // A file that is kept together with its earlier versions has several ends, and goes on with an object.
  if (next < bytes.length) return isDigit(bytes[next]) ? 'cut_off' : 'trailing'
  const before = textOfBytes(bytes.subarray(Math.max(0, end - LONGEST_TABLE_START), end))
  return tableStart.test(before) ? undefined : 'damaged'
}

const whyNotHarmless = (bytes: Uint8Array): FindingReason | undefined => {
  const { names, isClear, attachments, objects } = surveyPdf(bytes)
  const refused = refusedNames.find(([, refusing]) => refusing.some((name) => names.has(name)))
  if (refused) return refused[0]
  if (isAttaching(names) && !areInvoices(attachments)) return 'embedded_file'
  if (isClear) return actingOf(objects)
  return names.has('JavaScript') ? 'script' : 'uncheckable'
}
