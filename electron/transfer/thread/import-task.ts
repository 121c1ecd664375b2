import { labelledMessage, problemMessage, type Refusal } from '#shared/api-error.ts'
import { readerOf, type SentenceReader } from '#shared/texts/sentences.ts'
import type { ImportPreview, RowProblem } from '#shared/transfer/import.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Reader } from '../../platform/database.ts'
import { createRequestReader } from '../../shipments/read-request.ts'
import { type CheckedCandidate, checkCandidate } from '../import/check-candidate.ts'
import { openDuplicateStore } from '../import/duplicate-store.ts'
import { filesOfItem, type ImportItem } from '../import/import-item.ts'
import { createPreview, MOST_REFUSED_AT_FIRST } from '../import/preview.ts'
import type { ImportCandidate, ImportFile } from '../import/reading/candidate.ts'
import { openImportFile } from '../import/reading/open-import-file.ts'
import { unreadable } from '../import/reading/unreadable.ts'
import { refusedFileText } from '../import/reading/refused-file.ts'
import { openTarget } from '../export/target.ts'
import { openNamedRecords } from '../../records/open-records.ts'
import type { Talk } from './talk.ts'
import type { ReadingTask, TaskOf, ThreadDesk, ThreadResult } from './thread-task.ts'

const AT_ONCE = 200
/** As many bytes of documents and labels, so that few of them are in memory. */
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024
/** Times of handing over, after which the log of the database is moved into its file. */
const MOVE_LOG_EVERY = 3

type Task = ReadingTask & { readonly desk: ThreadDesk }
type BesideWriter = { readonly reader: Reader; readonly moveLog: () => void }
type Ports = { readonly reader: Reader; readonly talk: Talk }
type Read = { readonly candidate: ImportCandidate; readonly checked: CheckedCandidate }

const openFile = async (task: Task, talk: Talk): Promise<ImportFile> => {
  const file = await openImportFile(task.path, {
    ...task.request,
    saved: task.saved,
    usualCurrency: task.desk.additions.defaults.currency,
    name: task.name,
    heed: talk.throwIfStopped,
    now: new Date(task.desk.now),
    offsetMinutesAt: systemClock.offsetAt,
  })
  const { layout, map_name: saved } = file.facts
  const isGuessed = layout === 'generic' && saved === undefined && task.request.map === undefined
  if (isGuessed && task.request.refuses_guesses === true) throw unreadable({ key: 'guessed_columns' })
  return file
}

/** Every shipment of the file with what the rules say of it. */
async function* checkedCandidates(
  file: ImportFile,
  { reader, talk }: Ports,
  { now: moment, additions }: ThreadDesk,
): AsyncGenerator<Read> {
  const now = new Date(moment)
  const records = openNamedRecords(reader)
  const read = createRequestReader({
    clock: { ...systemClock, now: () => now },
    ...records,
    additions: () => additions,
  })
  const duplicates = openDuplicateStore(reader)
  const owners = new Map<string, string>()
  const isDocumentFree = (document: string, shipment: string): boolean =>
    (owners.get(document) ?? duplicates.ownerOfDocument(document) ?? shipment) === shipment
  for await (const candidate of file.candidates()) {
    talk.throwIfStopped()
    const checked = await checkCandidate(candidate, { read, now, isDocumentFree })
    for (const [document, shipment] of documentsIn(checked)) owners.set(document, shipment)
    yield { candidate, checked }
  }
}

/** The documents that come in with a whole record, each with its shipment. */
const documentsIn = (checked: CheckedCandidate): readonly (readonly [string, string])[] =>
  'item' in checked && checked.item.kind === 'record'
    ? checked.item.whole.documents.map(
        ({ document }) => [document.document_reference, document.shipment_reference] as const,
      )
    : []

/** Hands over all that keeps the rules; nothing of it when something does not and all was asked for, or none. */
export const runImport = async (
  task: TaskOf<'import'>,
  { reader, moveLog }: BesideWriter,
  talk: Talk,
): Promise<ThreadResult['import']> => {
  const file = await openFile(task, talk)
  talk.tellFile(file.hash)
  if (task.request.refused === 'refuse_all') {
    const refused = await countRefused(file, { reader, talk }, task.desk)
    if (refused > 0) return { refused }
  }
  let items: ImportItem[] = []
  let bytes = 0
  let seen = 0
  let handed = 0
  let refused = 0
  for await (const { checked } of checkedCandidates(file, { reader, talk }, task.desk)) {
    seen += 1
    if ('item' in checked) {
      items.push(checked.item)
      bytes += sizeOf(checked.item)
    } else refused += 1
    if (refused === seen && refused >= MOST_REFUSED_AT_FIRST) throw nothingGood()
    if (items.length < AT_ONCE && bytes < MOST_BYTES_AT_ONCE) continue
    talk.report({ total: estimate(seen, file) })
    await talk.hand(items)
    items = []
    bytes = 0
    handed += 1
    if (handed % MOVE_LOG_EVERY > 0) continue
    // While nothing is being written, so that all of it can be moved and the log begins anew.
    await talk.taken()
    moveLog()
  }
  if (items.length > 0) await talk.hand(items)
  await talk.taken()
  moveLog()
  return { refused }
}

const sizeOf = (item: ImportItem): number =>
  filesOfItem(item).reduce((sum, { byteLength }) => sum + byteLength, 0)

/** Such a file is not what it was taken for; to read on would only take time. */
const nothingGood = (): Refusal =>
  unreadable({ key: 'nothing_good', values: { limit: MOST_REFUSED_AT_FIRST } })

const countRefused = async (file: ImportFile, ports: Ports, desk: ThreadDesk): Promise<number> => {
  let refused = 0
  for await (const { checked } of checkedCandidates(file, ports, desk)) {
    if ('problems' in checked) refused += 1
    // So many are enough to know that nothing comes in.
    if (refused >= MOST_REFUSED_AT_FIRST) break
  }
  return refused
}

/** How many there will be, if the rest of the file is like what was read of it. */
const estimate = (seen: number, { bytesRead, facts }: ImportFile): number =>
  Math.max(seen, Math.round((seen * facts.size) / Math.max(1, bytesRead())))

/** What the import would do. Its progress counts the bytes of the file. */
export const previewImport = async (
  task: TaskOf<'import_preview'>,
  reader: Reader,
  talk: Talk,
): Promise<ThreadResult['import_preview']> => {
  const file = await openFile(task, talk)
  const preview = createPreview(task.request, openDuplicateStore(reader))
  for await (const { candidate, checked } of checkedCandidates(file, { reader, talk }, task.desk)) {
    preview.add(candidate, checked)
    if (preview.isHopeless()) break
    talk.report({ done: file.bytesRead(), total: file.facts.size })
  }
  const ofShipments = preview.answer()
  const warnings = [...file.facts.warnings, ...ofShipments.warnings]
  const answer: ImportPreview = { ...file.facts, rows: file.rows(), ...ofShipments, warnings }
  return { ...answer, hash: file.hash }
}

/** Writes the rows that are refused, each with its reasons. */
export const writeRefusedFile = async (
  task: TaskOf<'refused_file'>,
  reader: Reader,
  talk: Talk,
): Promise<ThreadResult['refused_file']> => {
  const file = await openFile(task, talk)
  const text = refusedFileText(file)
  const sentenceReader = readerOf(task.desk.language)
  const target = openTarget(task.target)
  let rows = 0
  try {
    target.write(text.head)
    for await (const { candidate, checked } of checkedCandidates(file, { reader, talk }, task.desk)) {
      if (!('problems' in checked)) continue
      rows += candidate.rows.length
      target.write(text.of(candidate, reasonOf(checked.problems, sentenceReader)))
    }
    target.finish()
    return { rows }
  } finally {
    target.close()
  }
}

/** Each by the name of its column, as the file has it; what is in none by what the property is called. */
const reasonOf = (problems: readonly RowProblem[], reader: SentenceReader): string =>
  problems
    .map(({ column, path, ...problem }) =>
      column === undefined
        ? labelledMessage({ ...problem, ...(path !== undefined && { property: path }) }, reader)
        : `${column}: ${problemMessage(problem, reader)}`,
    )
    .join(' ')
