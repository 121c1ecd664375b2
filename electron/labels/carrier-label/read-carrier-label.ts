import { type Problem, Refusal, refuse } from '#shared/api-error.ts'
import { problemOf } from '#shared/documents/finding-sentence.ts'
import type { FindingReason } from '#shared/documents/finding.ts'
import { formatOf, inspectFile } from '#shared/documents/inspect-file.ts'
import { found } from '#shared/documents/inspect/found.ts'
import { kindOf } from '#shared/documents/inspect/kind-of.ts'
import { bigEndian32 } from '#shared/documents/inspect/bytes.ts'
import { CARRIER_LABEL_SIZE_LIMIT, type CarrierLabelFormat } from '#shared/labels/carrier-label.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { hasItsPixels, pagesAlone } from '../../printing/given-file.ts'
import { inspectZpl, isZpl } from './inspect-zpl.ts'

/** A file that was looked at, and the labels in it: itself where it is one. */
export type ReadCarrierLabel = {
  readonly format: CarrierLabelFormat
  readonly labels: readonly Uint8Array[]
}

/** As many as 4 × 6 inches have at 600 dots to the inch, and some to spare. */
const MOST_PIXELS = 9_000_000
/** What these are is told by the sentence that documents have for it. */
const told: ReadonlySet<FindingReason> = new Set(['html', 'svg', 'archive', 'office'])

/**
 * Looks at a file that is to be printed as it is: what it is by its bytes alone, and that it does nothing but print.
 * @throws Refusal with what stands against it
 */
export const readCarrierLabel = async (bytes: Uint8Array): Promise<ReadCarrierLabel> => {
  if (bytes.length === 0) throw refusedFor('empty')
  if (bytes.length >= CARRIER_LABEL_SIZE_LIMIT)
    throw refusedFor('too_large', { limit: CARRIER_LABEL_SIZE_LIMIT })
  const format = formatOf(bytes)
  if (format === 'pdf') return { format, labels: await pagesOf(bytes) }
  if (format === 'png') {
    await inspectPicture(bytes)
    return { format, labels: [bytes] }
  }
  const text = Buffer.from(bytes).toString('latin1')
  if (isZpl(text)) {
    const sentence = inspectZpl(text)
    if (sentence) throw refusedAs(sentence)
    return { format: 'zpl', labels: [bytes] }
  }
  const kind = kindOf(bytes)
  throw format === undefined && told.has(kind) ? refusedFor(kind) : refusedAs({ key: 'carrier_label_format' })
}

const pagesOf = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> => {
  const finding = inspectFile(bytes, 'pdf')
  if (finding) throw refused(problemOf(finding, path))
  const pages = await pagesAlone(bytes)
  if (!pages) throw refusedFor('uncheckable')
  return pages
}

const inspectPicture = async (bytes: Uint8Array): Promise<void> => {
  const finding = inspectFile(bytes, 'png')
  if (finding) throw refused(problemOf(finding, path))
  if (bigEndian32(bytes, 16) * bigEndian32(bytes, 20) > MOST_PIXELS)
    throw refusedFor('too_many_pixels', { limit: MOST_PIXELS })
  if (!(await hasItsPixels(bytes))) throw refusedFor('damaged', { format: 'png' })
}

const path = ['file_content']
const refused = (problem: Problem): Refusal => new Refusal('validation_error', [problem])
const refusedFor = (reason: FindingReason, values: Readonly<Record<string, string | number>> = {}): Refusal =>
  refused(problemOf(found(reason, values), path))
const refusedAs = (sentence: Sentence): Refusal =>
  refuse('validation_error', { property: '$.file_content', code: 'invalid_value', sentence })
