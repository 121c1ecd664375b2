import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { toMegabytes } from '#shared/measures.ts'
import { beginsAsJson } from '#shared/transfer/begins-as-json.ts'
import { type Encoding, importLimits, type ImportFormat } from '#shared/transfer/import.ts'
import type { ImportFile, ReadingOptions } from './candidate.ts'
import { detectDialect } from './csv-dialect.ts'
import { csvLines } from './csv-file.ts'
import { detectEncoding, encodingSamples } from './detect-encoding.ts'
import { unreadableKind, unreadableText } from './file-kinds.ts'
import { jsonLines, jsonRecords, readJson } from './json-file.ts'
import { warningOf } from './notices.ts'
import { openRecordsFile } from './records-file.ts'
import { type FileSurvey, surveyFile } from './survey-file.ts'
import { openTableFile } from './table-file.ts'
import { findSheet } from './find-sheet.ts'
import { headText, type Meter, readHead, textOfFile } from './text-file.ts'
import { tooLargeToRead, unreadable } from './unreadable.ts'
import { isZip } from './xlsx-parts.ts'
import type { WorkbookSheet } from './xlsx-book.ts'
import { openBook, sheetLines } from './xlsx-file.ts'

type Opening = {
  readonly path: string
  readonly head: Uint8Array
  readonly survey: FileSurvey
  readonly meter: Meter
  readonly facts: Pick<ImportFile['facts'], 'name' | 'size'>
}

/**
 * Opens a file of shipments, whatever it is: a table as CSV or in a workbook, or records as JSON.
 * @throws Refusal with a sentence when it cannot be read at all
 */
export const openImportFile = async (path: string, options: ReadingOptions): Promise<ImportFile> => {
  const { size } = statOf(path)
  const heed = options.heed ?? (() => undefined)
  const head = readHead(path)
  const kind = unreadableKind(head)
  if (kind) throw unreadable({ key: kind })
  if (isZip(head)) refuseTooLarge(size, 'xlsx')
  else if (!beginsAsJson(head)) refuseTooLarge(size, 'csv')
  const survey = await surveyFile(path, heed)
  const facts = { name: options.name ?? basename(path), size }
  const opening: Opening = { path, head, survey, meter: { bytes: 0, heed }, facts }
  return isZip(head) ? openWorkbookFile(opening, options) : openTextFile(opening, options)
}

const openWorkbookFile = async (
  { path, survey, meter, facts }: Opening,
  options: ReadingOptions,
): Promise<ImportFile> => {
  const book = await openBook(path, meter)
  const linesOf = (sheet: WorkbookSheet) => sheetLines(path, { book, sheet, meter })
  const sheet = await findSheet(book, options.sheet, linesOf)
  return openTableFile(
    {
      hash: survey.hash,
      bytesRead: () => meter.bytes,
      lines: () => linesOf(sheet),
      facts: {
        ...facts,
        format: 'xlsx',
        sheets: book.sheets.map(({ name }) => name),
        sheet: sheet.name,
        warnings: [],
      },
      hasPoints: true,
    },
    options,
  )
}

const openTextFile = async (opening: Opening, options: ReadingOptions): Promise<ImportFile> => {
  const { path, head, survey, meter } = opening
  const detected = await detectEncoding(head, survey)
  const encoding = options.encoding ?? detected.encoding
  const begin = headText(head, encoding)
  const kind = unreadableText(begin)
  if (kind) throw unreadable({ key: kind })
  const samples = samplesIn(opening, encoding)
  const isGuess = options.encoding === undefined && !detected.isSure
  const facts = {
    ...opening.facts,
    encoding,
    ...(samples.length > 0 && { encoding_samples: samples }),
    warnings: isGuess ? [warningOf({ key: 'encoding_guessed', values: { encoding } })] : [],
  }
  const shared = { hash: survey.hash, bytesRead: () => meter.bytes }
  const format = textFormat(path, begin)
  if (format === 'csv') {
    refuseTooLarge(facts.size, format)
    const dialect = detectDialect(begin, options.delimiter)
    const lines = () => csvLines(textOfFile(path, encoding, meter), dialect)
    return openTableFile(
      { ...shared, lines, facts: { ...facts, format, delimiter: dialect.delimiter }, hasPoints: false },
      options,
    )
  }
  const read = format === 'jsonl' ? jsonLines : jsonRecords
  return openRecordsFile(
    { ...shared, values: () => read(path, encoding, meter), facts: { ...facts, format } },
    options,
  )
}

const samplesIn = ({ head, survey }: Opening, encoding: Encoding): readonly string[] => {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  return encodingSamples(new TextDecoder(encoding).decode(isWide ? head : survey.foreign))
}

const statOf = (path: string): { readonly size: number } => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw unreadable({ key: 'file_gone' })
  if (stat.size === 0) throw unreadable({ key: 'file_empty_to_import' })
  return stat
}

/** Tables alone are bounded: records are read one by one. */
const refuseTooLarge = (size: number, format: 'xlsx' | 'csv'): void => {
  const most = format === 'xlsx' ? importLimits.xlsxBytes : importLimits.csvBytes
  const key = format === 'xlsx' ? 'workbook_too_large' : 'table_too_large'
  if (size > most) throw tooLargeToRead({ key, values: { limit: toMegabytes(most) } })
}

const textFormat = (path: string, begin: string): Exclude<ImportFormat, 'xlsx'> => {
  const head = begin.trimStart()
  const isNamedTable = ['.csv', '.tsv', '.txt'].includes(extname(path).toLowerCase())
  // Whatever it is called, no table begins like this.
  const isJson = isNamedTable ? /^(?:\[\s*)?\{\s*"[^"]*"\s*:/u.test(head) : /^[[{]/u.test(head)
  if (!isJson) return 'csv'
  if (head.startsWith('[')) return 'json'
  const [line = '', next] = head.split('\n', 2)
  const isWhole = 'value' in readJson(line)
  return (isWhole && next !== undefined) || /\.(?:jsonl|ndjson)$/iu.test(path) ? 'jsonl' : 'json'
}
