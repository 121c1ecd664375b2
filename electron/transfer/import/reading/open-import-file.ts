import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Encoding, ImportFormat } from '#shared/transfer/import.ts'
import type { ImportFile, ReadingOptions } from './candidate.ts'
import { csvRows, detectDelimiter } from './csv-file.ts'
import { jsonLines, jsonRecords, readJson } from './json-file.ts'
import { openRecordsFile } from './records-file.ts'
import { openTableFile } from './table-file.ts'
import { detectEncoding, type Meter, readHead } from './text-file.ts'
import { unreadable } from './unreadable.ts'
import { isZip } from './xlsx-parts.ts'
import { xlsxRows } from './xlsx-file.ts'

/**
 * Opens a file of shipments, whatever it is: a table as CSV or in a workbook, or records as JSON.
 * @throws Refusal with a sentence when it cannot be read at all
 */
export const openImportFile = async (path: string, options: ReadingOptions): Promise<ImportFile> => {
  const { size } = statOf(path)
  const name = options.name ?? basename(path)
  const meter: Meter = { bytes: 0 }
  const shared = { bytesRead: () => meter.bytes }
  if (isZip(readHead(path))) {
    const rows = () => xlsxRows(path, meter)
    return openTableFile({ ...shared, rows, facts: { name, size, format: 'xlsx' }, hasPoints: true }, options)
  }
  if (isOldWorkbook(readHead(path))) throw unreadable({ key: 'old_workbook' })
  const encoding = options.encoding ?? (await detectEncoding(path))
  const format = textFormat(path, encoding)
  if (format === 'csv') {
    const delimiter = options.delimiter ?? detectDelimiter(path, encoding)
    const rows = () => csvRows({ path, encoding, delimiter, meter })
    return openTableFile(
      { ...shared, rows, facts: { name, size, format, encoding, delimiter }, hasPoints: false },
      options,
    )
  }
  const read = format === 'jsonl' ? jsonLines : jsonRecords
  const facts = { name, size, format, encoding }
  return openRecordsFile({ ...shared, values: () => read(path, encoding, meter), facts }, options)
}

const statOf = (path: string): { readonly size: number } => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw unreadable({ key: 'file_gone' })
  if (stat.size === 0) throw unreadable({ key: 'file_empty_to_import' })
  return stat
}

/** Word, Excel and others wrote such files until 2007. */
const isOldWorkbook = (head: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => head[place] === byte)

const textFormat = (path: string, encoding: Encoding): Exclude<ImportFormat, 'xlsx'> => {
  const head = new TextDecoder(encoding).decode(readHead(path)).trimStart()
  if (['.csv', '.tsv', '.txt'].includes(extname(path).toLowerCase()) || !/^[[{]/u.test(head)) return 'csv'
  if (head.startsWith('[')) return 'json'
  const [line = '', next] = head.split('\n', 2)
  const isWhole = 'value' in readJson(line)
  return (isWhole && next !== undefined) || /\.(?:jsonl|ndjson)$/iu.test(path) ? 'jsonl' : 'json'
}
