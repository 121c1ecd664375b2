import { z } from 'zod'
import { labelPapers } from '../labels/label-paper.ts'
import { pickListRequest } from '../papers/pick-list.ts'
import { listedShipments } from '../transfer/export.ts'
import { settings } from '../settings/settings.ts'

/** What was printed, and how, whoever had chosen it: a reprint is the same, whatever the desk has chosen by then. */
export const printChoices = z.strictObject({
  /** Of packing slips. */
  with_prices: z.boolean().exactOptional(),
  language: settings.shape.language.exclude(['system']).exactOptional(),
  /** Of what stands on the paper of labels though it comes out of a printer for documents. */
  label_paper: z.enum(labelPapers).exactOptional(),
  /** Of a pick list: how it is ordered, and of which shipments it is. */
  pick_list: pickListRequest.exactOptional(),
  /** Of a list: which shipments it shows. */
  list: listedShipments.exactOptional(),
  /** Of a label: which of a shipment's packages it was for. */
  piece: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).exactOptional(),
  /** Of a collection note: which locking of its group it is of. */
  note_mark: z.string().exactOptional(),
})
export type PrintChoices = z.output<typeof printChoices>
