import { FILE_SIZE_LIMIT, type FileFormat } from './document.ts'
import type { Finding, FindingReason } from './finding.ts'
import { formatOf } from './inspect/format-of.ts'
import { found } from './inspect/found.ts'
import { inspectGif } from './inspect/gif.ts'
import { inspectJpg } from './inspect/jpg.ts'
import { kindOf } from './inspect/kind-of.ts'
import { inspectPdf } from './inspect/pdf.ts'
import { inspectPng } from './inspect/png.ts'
import { hasLatePdf } from './inspect/pdf-start.ts'
import { endsAsZip } from './inspect/zip-end.ts'

export { formatOf } from './inspect/format-of.ts'

const inspectors: Readonly<Record<FileFormat, (bytes: Uint8Array) => Finding | undefined>> = {
  pdf: inspectPdf,
  png: inspectPng,
  jpg: inspectJpg,
  gif: inspectGif,
}

/**
 * What stands against a file of that format; undefined when nothing does. Its bytes decide, in time that grows with
 * their number and no faster: what it is by its start, that it is whole, that nothing follows it, that it is of a size
 * that can be shown, and that it does nothing when it is opened.
 */
export const inspectFile = (bytes: Uint8Array, format: FileFormat): Finding | undefined => {
  const finding = findingIn(bytes, format)
  return finding && { ...finding, values: { format, ...finding.values } }
}

const findingIn = (bytes: Uint8Array, format: FileFormat): Finding | undefined => {
  if (bytes.length === 0) return found('empty', {})
  if (bytes.length >= FILE_SIZE_LIMIT) return found('too_large', { limit: FILE_SIZE_LIMIT })
  const isReally = formatOf(bytes)
  if (isReally === undefined) return found(kindWithoutFormat(bytes, format), {})
  if (isReally !== format) return found('other_format', { found: isReally })
  return endsAsZip(bytes) ? found('also_archive', {}) : inspectors[format](bytes)
}

const kindWithoutFormat = (bytes: Uint8Array, format: FileFormat): FindingReason => {
  const kind = kindOf(bytes)
  return kind === 'unknown' && format === 'pdf' && hasLatePdf(bytes) ? 'leading' : kind
}
