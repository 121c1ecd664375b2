import { type Refusal, refuse } from '#shared/api-error.ts'
import { normalizeFileName } from '#shared/documents/file-name.ts'
import type {
  AttachLabelRequest,
  CarrierLabel,
  CarrierLabels,
  DetachLabelRequest,
} from '#shared/labels/carrier-label.ts'
import type { Operation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import { canLabel } from '#shared/shipments/transition.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { bytesOfContent } from '../../documents/read-document.ts'
import { fileNameOf } from '../../documents/read-file.ts'
import { refusedInState } from '../../shipments/answers.ts'
import type { ShipmentPorts } from '../../shipments/ports.ts'
import { bookingOfRow, recordOf, stateCodes, type StoredRow } from '../../shipments/store/shipment-row.ts'
import type { LabelStore } from '../store.ts'
import { notItsContents } from '../label-refusals.ts'
import { readCarrierLabel } from './read-carrier-label.ts'

type Ports = Pick<ShipmentPorts, 'database' | 'clock' | 'transitions' | 'changes'> & {
  readonly store: LabelStore
}

/** Labels that the carrier's own system gave: they print instead of the house's own for as long as the carrier has the shipment. */
export const createCarrierLabels = ({ database, clock, transitions, changes, store }: Ports) => {
  const find = (reference: string, operation: Operation) => {
    const row = transitions.find(reference)
    const state = stateCodes.toWord(row.state)
    if (!bookingOfRow(row) || !canLabel(state))
      throw refusedInState('invalid_state_for_operation', state, operation)
    return { row, state, record: recordOf(row.record) }
  }
  const list = (row: StoredRow): CarrierLabels => {
    const all = store.attached(row.id)
    const { contents } = recordOf(row.record)
    return {
      items: contents.flatMap(({ reference }) =>
        all.filter(({ contents_reference: of }) => of === reference),
      ),
    }
  }

  return {
    /** @throws Refusal when there is no such shipment */
    list: (reference: string): CarrierLabels => list(transitions.find(reference)),

    /** @throws Refusal before a carrier has the shipment, and of a file that is no label for what it is given */
    attach: async (request: AttachLabelRequest, actor: string): Promise<CarrierLabels> => {
      const { reference, contents, file_content: content } = request
      find(reference, 'attach_label')
      const bytes = bytesOfContent(content)
      if (!bytes) throw refuse('validation_error', { property: '$.file_content', code: 'invalid_format' })
      const { format, labels } = await readCarrierLabel(bytes)
      const name = normalizeFileName(request.file_name ?? '') ?? `label.${format}`
      const answer = database.write((writer) => {
        const { row, state, record } = find(reference, 'attach_label')
        const packages = packagesOf(record, contents)
        if (labels.length !== packages.length) throw otherCount(labels.length, packages.length)
        for (const [index, file] of labels.entries()) {
          const label: CarrierLabel = {
            contents_reference: packages[index] ?? '',
            file_name: name,
            file_format: format,
            size: file.length,
            sha256: fileNameOf(file),
            created: clock.now().toISOString(),
          }
          store.attach(writer, row.id, { label, file })
        }
        const reason = fileSentence(name, record, contents)
        transitions.apply(writer, row, { operation: 'attach_label', actor, to: state, reason })
        return list(row)
      })
      changes.tell([reference])
      return answer
    },

    /** The house's own label prints again. @throws Refusal where no other was attached */
    detach: ({ reference, contents }: DetachLabelRequest, actor: string): CarrierLabels => {
      const answer = database.write((writer) => {
        const { row, state, record } = find(reference, 'detach_label')
        const packages = packagesOf(record, contents)
        const attached = store.attached(row.id).filter(({ contents_reference: of }) => packages.includes(of))
        const [first] = attached
        if (!first) throw noneAttached()
        for (const { contents_reference: of } of attached) store.detach(writer, row.id, of)
        const reason = fileSentence(first.file_name, record, contents)
        transitions.apply(writer, row, { operation: 'detach_label', actor, to: state, reason })
        return list(row)
      })
      changes.tell([reference])
      return answer
    },
  }
}

/** The contents that are meant: all of them, where none is named. @throws Refusal */
const packagesOf = ({ contents: all }: ShipmentRecord, contents: string | undefined): readonly string[] => {
  const chosen = all.map(({ reference }) => reference).filter((one) => [undefined, one].includes(contents))
  if (chosen.length === 0) throw notItsContents()
  return chosen
}

/** What the history says of a file: which, and of which of several packages. */
const fileSentence = (
  file: string,
  { contents: all }: ShipmentRecord,
  contents: string | undefined,
): Sentence => {
  const number = all.findIndex(({ reference }) => reference === contents) + 1
  if (number === 0 || all.length === 1) return { key: 'carrier_label_file', values: { file } }
  return { key: 'carrier_label_file_of', values: { file, number, of: all.length } }
}

const otherCount = (pages: number, packages: number): Refusal =>
  refuse('validation_error', {
    property: '$.file_content',
    code: 'invalid_value',
    sentence:
      packages === 1
        ? { key: 'carrier_label_pages', values: { pages } }
        : { key: 'carrier_label_page_each', values: { pages, packages } },
  })

const noneAttached = (): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'carrier_label_none' } })
