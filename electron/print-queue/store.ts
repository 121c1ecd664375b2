import type { PrintChoices } from '#shared/print-queue/print-choices.ts'
import { type Printable, type PrintJobState, printJobStates } from '#shared/print-queue/print-job.ts'
import { codesOf } from '../platform/codes.ts'
import type { Reader, Writer } from '../platform/database.ts'

const codes = codesOf(printJobStates)
export const printJobStateOf = codes.toWord

/** A job as it lies in the database, with what its printer and its shipment are called. */
export type PrintJobRow = {
  readonly id: number
  /** What those that were asked for with it have in common. */
  readonly batch: number
  readonly printer: number
  readonly printer_name: string
  readonly what: Printable
  readonly shipment_reference: string | null
  readonly label: number | null
  readonly contents: string | null
  readonly file_reference: string | null
  readonly state: number
  readonly attempts: number
  readonly sentences: string | null
  readonly reason: string | null
  /** As JSON; nothing where there was nothing to choose. */
  readonly choices: string | null
  readonly actor: string
  readonly created: number
  readonly ended: number | null
}
/** What one job prints: a label that is kept elsewhere, or a file that is kept with it. */
export type QueuedSheet = Pick<PrintJobRow, 'what' | 'label' | 'contents' | 'file_reference'> & {
  /** The number of the shipment's row. */
  readonly shipment: number | null
  readonly choices?: PrintChoices
  readonly file?: Uint8Array
}
/** What jobs have in common that are asked for at once. */
export type Asked = Pick<PrintJobRow, 'printer' | 'reason' | 'actor' | 'created'> & {
  /** What the same request says again; nothing where each counts. */
  readonly request: string | null
}
/** What becomes of a job. */
export type PrintJobChange = Pick<PrintJobRow, 'attempts' | 'sentences' | 'ended'> & {
  readonly state: PrintJobState
}
type Inserted = Asked &
  Omit<QueuedSheet, 'file' | 'choices'> &
  Pick<PrintJobRow, 'choices'> & { readonly batch: number; readonly state: number }
type Page = { readonly before: number; readonly take: number }
type Repeated = { readonly request: string; readonly since: number }
type Waiting = { readonly printer: number; readonly up_to: number }
type Batch = { readonly batch: number; readonly printed: number }
type BatchCounts = { readonly open: number; readonly printed: number }

const selectJobs = `SELECT j.id, j.batch, j.printer, p.name AS printer_name, j.what, s.reference AS shipment_reference, j.label,
  j.contents, j.file_reference, j.state, j.attempts, j.sentences, j.reason, j.choices, j.actor, j.created, j.ended
  FROM print_job j JOIN printer p ON p.id = j.printer LEFT JOIN shipment s ON s.id = j.shipment`
const page = 'j.id < CAST(@before AS INT) ORDER BY j.id DESC LIMIT CAST(@take AS INT)'
const ofShipment = 'j.shipment = (SELECT id FROM shipment WHERE reference = CAST(@shipment AS TEXT))'

/** What is to come out of the printers, and what did. A job without an end still is to. */
export const openPrintJobStore = ({ prepare }: Reader) => {
  const insert = prepare<[Inserted], void>(
    `INSERT INTO print_job (batch, printer, what, shipment, label, contents, file_reference, state, request, reason, actor, created, choices)
     VALUES (@batch, @printer, @what, @shipment, @label, @contents, @file_reference, @state, @request, @reason, @actor, @created, @choices)`,
  )
  const insertFile = prepare<[number, Uint8Array], void>('INSERT INTO print_file VALUES (?, ?)')
  const deleteFile = prepare<[number], void>('DELETE FROM print_file WHERE job = ?')
  const selectFile = prepare<[number], { readonly file: Uint8Array }>(
    'SELECT file FROM print_file WHERE job = CAST(? AS INT)',
  )
  const selectNextBatch = prepare<[], { readonly batch: number }>(
    'SELECT coalesce(max(id), 0) + 1 AS batch FROM print_job',
  )
  const selectBatch = prepare<[Batch], BatchCounts>(
    `SELECT count(*) FILTER (WHERE ended IS NULL) AS open, count(*) FILTER (WHERE state = @printed) AS printed
     FROM print_job WHERE batch = @batch`,
  )
  const update = prepare<
    [Omit<PrintJobChange, 'state'> & { readonly id: number; readonly state: number }],
    void
  >(
    `UPDATE print_job SET state = @state, attempts = @attempts, sentences = @sentences, ended = @ended
     WHERE id = @id`,
  )
  const select = prepare<[number], PrintJobRow>(`${selectJobs} WHERE j.id = CAST(? AS INT)`)
  const selectBefore = prepare<[Page], PrintJobRow>(`${selectJobs} WHERE ${page}`)
  const selectOpen = prepare<[Page], PrintJobRow>(`${selectJobs} WHERE j.ended IS NULL AND ${page}`)
  const selectOfShipment = prepare<
    [Page & { readonly shipment: string; readonly open: number }],
    PrintJobRow
  >(`${selectJobs} WHERE ${ofShipment} AND (CAST(@open AS INT) = 0 OR j.ended IS NULL) AND ${page}`)
  const selectRepeated = prepare<[Repeated & { readonly cancelled: number }], PrintJobRow>(
    `${selectJobs} WHERE j.request = CAST(@request AS TEXT) AND j.created >= CAST(@since AS INT) AND j.state <> CAST(@cancelled AS INT) ORDER BY j.id`,
  )
  const selectFirst = prepare<[number], PrintJobRow>(
    `${selectJobs} WHERE j.printer = CAST(? AS INT) AND j.ended IS NULL ORDER BY j.id LIMIT 1`,
  )
  const selectWaiting = prepare<[Waiting & { readonly state: number }], PrintJobRow>(
    `${selectJobs} WHERE j.printer = CAST(@printer AS INT) AND j.ended IS NULL AND j.state = CAST(@state AS INT)
     AND j.id <= CAST(@up_to AS INT) ORDER BY j.id`,
  )
  const selectAwaited = prepare<[], { readonly printer: number }>(
    'SELECT DISTINCT printer FROM print_job WHERE ended IS NULL',
  )
  const selectSent = prepare<[number], PrintJobRow>(
    `${selectJobs} WHERE j.ended IS NULL AND j.state = CAST(? AS INT)`,
  )
  return {
    /** Puts sheets into the queue that were asked for at once, and answers their numbers. */
    insert: (_writer: Writer, sheets: readonly QueuedSheet[], asked: Asked): readonly number[] => {
      const batch = selectNextBatch.get()?.batch ?? 1
      return sheets.map(({ file, choices, ...sheet }) => {
        const chosen = choices ? JSON.stringify(choices) : null
        const job = insert.run({
          ...asked,
          ...sheet,
          batch,
          state: codes.toCode('waiting'),
          choices: chosen,
        })
        const id = Number(job.lastInsertRowid)
        if (file) insertFile.run(id, file)
        return id
      })
    },
    change: (_writer: Writer, id: number, change: PrintJobChange): void => {
      update.run({ ...change, id, state: codes.toCode(change.state) })
      if (change.ended !== null) deleteFile.run(id)
    },
    find: (id: number): PrintJobRow | undefined => select.get(id),
    /** The file of a job that is still to come out and prints no label. */
    file: (id: number): Uint8Array | undefined => selectFile.get(id)?.file,
    /** How many of those that were asked for at once are still to come out, and how many did. */
    count: (batch: number): BatchCounts =>
      selectBatch.get({ batch, printed: codes.toCode('printed') }) ?? { open: 0, printed: 0 },
    /** Newest first, of a shipment or of all. */
    before: ({ shipment, isOpen, ...rest }: Page & ListedPrintJobs): readonly PrintJobRow[] => {
      if (shipment !== undefined) return selectOfShipment.all({ ...rest, shipment, open: isOpen ? 1 : 0 })
      return (isOpen ? selectOpen : selectBefore).all(rest)
    },
    /** What was asked for in the same request, not longer ago, and still is wanted. @param since milliseconds since 1970 */
    repeated: (request: Repeated): readonly PrintJobRow[] =>
      selectRepeated.all({ ...request, cancelled: codes.toCode('cancelled') }),
    /** What has to come out of a printer before all else. */
    first: (printer: number): PrintJobRow | undefined => selectFirst.get(printer),
    /** What waits for a printer and is not being sent, up to that job. */
    waiting: (wanted: Waiting): readonly PrintJobRow[] =>
      selectWaiting.all({ ...wanted, state: codes.toCode('waiting') }),
    /** The printers that something is to come out of. */
    awaited: (): readonly number[] => selectAwaited.all().map(({ printer }) => printer),
    /** What is being sent, or was when a program died. */
    sent: (): readonly PrintJobRow[] => selectSent.all(codes.toCode('printing')),
  }
}
export type PrintJobStore = ReturnType<typeof openPrintJobStore>
type ListedPrintJobs = { readonly shipment: string | undefined; readonly isOpen: boolean }
