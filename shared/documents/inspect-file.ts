import type { FileFormat } from './document.ts'
import type { Finding } from './finding.ts'

/** What stands against a file of that format; undefined when nothing does. */
export const inspectFile = (bytes: Uint8Array, format: FileFormat): Finding | undefined =>
  bytes.length > 0 ? undefined : { reason: 'empty', code: 'invalid_format', values: { format } }
