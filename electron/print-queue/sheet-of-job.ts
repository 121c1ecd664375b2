import type { Printer } from '#shared/printers/printer.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import { sheetsOf } from '#shared/printers/sheets-of.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { LabelService } from '../labels/service.ts'
import type { ManifestService } from '../manifests/service.ts'
import type { PrinterSheet } from '../printers/connections/connection.ts'
import type { ShipmentGroupService } from '../shipment-groups/service.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { choicesOfRow } from './print-job-of-row.ts'
import type { PrintJobRow, PrintJobStore } from './store.ts'

export type SheetPorts = Pick<ShipmentPorts, 'transitions'> & {
  readonly store: PrintJobStore
  readonly labels: Pick<LabelService, 'current'>
  readonly groups: Pick<ShipmentGroupService, 'noteMark'>
  readonly manifests: Pick<ManifestService, 'isWithdrawn'>
}
/** Why a job is of no use any more. */
type Outdated = { readonly outdated: readonly Sentence[] }

/** What a job sends to its printer, as long as it still is what was asked for. */
export const createSheetOfJob = ({ transitions, store, labels, groups, manifests }: SheetPorts) => {
  const labelOf = ({ label, shipment_reference: reference, contents }: PrintJobRow, printer: Printer) => {
    if (label === null || reference === null || contents === null || printer.paper !== 'labels')
      return undefined
    const { format, dpi, size } = printer
    return labels.current(label, { reference, contents, format, dpi, size })
  }

  /** Nobody needs the papers of a shipment that does not go; what was added to it, and what tells of it, is still true. */
  const isOfNoUse = ({ what, shipment_reference: reference }: PrintJobRow): boolean =>
    reference !== null &&
    !['summary', 'document'].includes(what) &&
    stateCodes.toWord(transitions.find(reference).state) === 'cancelled'

  /** A driver must not sign for what has come or gone since, or goes with nobody by now. */
  const isOldNote = (job: PrintJobRow): boolean => {
    const { what, file_reference: group, shipment_reference: shipment } = job
    if (what !== 'collection_note') return false
    if (shipment !== null) return canEdit(stateCodes.toWord(transitions.find(shipment).state))
    const mark = groups.noteMark({ reference: group ?? '' })
    return mark === undefined || (choicesOfRow(job).note_mark ?? mark) !== mark
  }

  return (job: PrintJobRow, printer: Printer): PrinterSheet | Outdated => {
    if (job.label === null && isOfNoUse(job)) return { outdated: [{ key: 'print_shipment_cancelled' }] }
    if (job.what === 'manifest' && manifests.isWithdrawn(job.file_reference ?? ''))
      return { outdated: [{ key: 'print_manifest_withdrawn' }] }
    if (isOldNote(job)) return { outdated: [{ key: 'print_note_outdated' }] }
    const bytes = job.label === null ? store.file(job.id) : labelOf(job, printer)
    if (!bytes) return { outdated: [{ key: 'print_outdated' }] }
    const sheets = sheetsOf(printer)
    return { ...sheets, bytes, name: nameOf(job, sheets.format) }
  }
}

/** What a file of it is called, so that files are taken in order. */
const nameOf = ({ id, what, ...of }: PrintJobRow, format: string): string => {
  const whose = of.contents ?? of.file_reference ?? of.shipment_reference
  const name = [what, String(id).padStart(8, '0'), ...(whose === null ? [] : [whose])].join('-')
  return `${name}.${format}`
}
