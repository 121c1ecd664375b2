import { type PrintChoices, printChoices } from '#shared/print-queue/print-choices.ts'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { storedSentences } from '#shared/texts/sentences.ts'
import { failureFor } from '../platform/failure.ts'
import { isoOf } from '../platform/iso-time.ts'
import { parseQuietly } from '../platform/json.ts'
import { type PrintJobRow, printJobStateOf } from './store.ts'

/** A job as it is answered. */
export const printJobOf = (row: PrintJobRow): PrintJob => ({
  job: row.id,
  state: printJobStateOf(row.state),
  what: row.what,
  printer: row.printer,
  printer_name: row.printer_name,
  ...(row.shipment_reference !== null && { shipment_reference: row.shipment_reference }),
  ...(row.contents !== null && { contents_reference: row.contents }),
  ...pieceOf(row),
  ...(row.file_reference !== null && { file_reference: row.file_reference }),
  actor: row.actor,
  created: isoOf(row.created),
  ...(row.ended !== null && { ended: isoOf(row.ended) }),
  attempts: row.attempts,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.sentences !== null && failureFor(storedSentences.parse(parseQuietly(row.sentences)))),
})

/** What was chosen for a job, if anything was. */
export const choicesOfRow = ({ choices }: Pick<PrintJobRow, 'choices'>): PrintChoices =>
  choices === null ? {} : printChoices.parse(parseQuietly(choices))

/** A list of what is to be fetched has long choices, and no piece. */
const pieceOf = ({ what, choices }: PrintJobRow): Pick<PrintJob, 'piece'> => {
  const { piece } = what === 'label' ? choicesOfRow({ choices }) : {}
  return piece && piece.of > 1 ? { piece } : {}
}
