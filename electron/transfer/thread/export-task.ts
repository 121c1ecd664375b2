import { refuse } from '#shared/api-error.ts'
import { MOST_LISTED_ON_PAPER } from '#shared/transfer/export.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Reader } from '../../platform/database.ts'
import { readDrawingTools } from '../../printing/drawing-tools.ts'
import { createPdfs } from '../../printing/pdf/open-pdf.ts'
import { openChangesStore } from '../schedule/changes-store.ts'
import { countRows, exportRecords } from '../export/export-records.ts'
import { openSource } from '../export/open-source.ts'
import { previewRows } from '../export/table-formats.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import { drawSummary } from '../../printing/draw-summary.ts'
import { printTexts } from '../../printing/print-texts.ts'
import { openTarget } from '../export/target.ts'
import type { Talk } from './talk.ts'
import type { TaskOf, ThreadDesk, ThreadResult } from './thread-task.ts'

const sourceOf = (desk: ThreadDesk, reader: Reader) =>
  openSource({
    reader,
    documents: desk.documents,
    desk: { name: desk.name, language: desk.language, now: new Date(desk.now) },
    offsetAt: systemClock.offsetAt,
  })

/** Writes the file, which is there only once it is whole. */
export const runExport = async (
  { desk, changed, target: path, unfinished, ...task }: TaskOf<'export'>,
  reader: Reader,
  talk: Talk,
): Promise<ThreadResult['export']> => {
  const source = sourceOf(desk, reader)
  const request = changed
    ? { ...task.request, shipments: [...openChangesStore(reader).changed(changed)] }
    : task.request
  const total = countRows(source, request)
  const target = openTarget(path, unfinished)
  let shipments = 0
  try {
    for await (const { chunk, rows } of exportRecords(source, request)) {
      talk.throwIfStopped()
      target.write(chunk)
      shipments = rows
      talk.report({ done: rows, total })
    }
    target.finish()
    return { shipments, bytes: target.size(), ...source.unread() }
  } finally {
    target.close()
  }
}

/** The first rows, as they would be written. */
export const previewExport = (
  { desk, request }: TaskOf<'export_preview'>,
  reader: Reader,
): ThreadResult['export_preview'] => previewRows(sourceOf(desk, reader), request)

/** A list that is to be printed. @throws Refusal where it is one that nobody would want on paper */
export const printListed = async (
  { desk, request }: TaskOf<'list'>,
  reader: Reader,
  talk: Talk,
): Promise<ThreadResult['list']> => {
  const source = sourceOf(desk, reader)
  if (countRows(source, request) > MOST_LISTED_ON_PAPER)
    throw refuse('validation_error', {
      code: 'too_many_elements',
      sentence: { key: 'print_list_too_long', values: { limit: MOST_LISTED_ON_PAPER } },
    })
  const chunks: Uint8Array[] = []
  for await (const { chunk } of exportRecords(source, request)) {
    talk.throwIfStopped()
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

/** The page that goes with a shipment. */
export const printSummary = ({ desk, shipment }: TaskOf<'summary'>): Promise<ThreadResult['summary']> =>
  drawSummary(createPdfs(readDrawingTools), {
    shipment,
    desk: desk.name,
    created: new Date(desk.now),
    texts: printTexts(readerOf(desk.language), systemClock.offsetAt),
  })
