import { createHash } from 'node:crypto'
import { Refusal } from '#shared/api-error.ts'
import type { CarrierLabel } from '#shared/labels/carrier-label.ts'
import type {
  GetLabelsRequest,
  LabelDetailsOfShipments,
  LabelDocument,
  Labels,
} from '#shared/labels/label.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { canLabel } from '#shared/shipments/transition.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { Language } from '#shared/settings/language.ts'
import type { LabelDetails } from '#shared/shipments/shipment.ts'
import type { Writer } from '../platform/database.ts'
import type { Label } from '../printing/label/label.ts'
import type { MakeCarrierLabel } from '../printing/label/make-carrier-label.ts'
import type { LabelMaking, MakeLabel } from '../printing/label/make-label.ts'
import { isScannable } from '../printing/codes.ts'
import type { PrintedLogo } from '../printing/picture/logo.ts'
import { printTexts } from '../printing/print-texts.ts'
import { refusedInState } from '../shipments/answers.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { bookingOfRow, recordOf, stateCodes } from '../shipments/store/shipment-row.ts'
import { createCarrierLabels } from './carrier-label/attach.ts'
import { createLabelDocument, type LabelDocumentPorts } from './label-document.ts'
import { labelOfPackage } from './label-of-package.ts'
import { notItsContents, notScannable, refusedAsFormat, withoutTracking } from './label-refusals.ts'
import { createSampleLabel } from './sample-label.ts'
import type { LabelStore } from './store.ts'

export type LabelPorts = Pick<ShipmentPorts, 'database' | 'clock' | 'transitions' | 'changes'> &
  Omit<LabelDocumentPorts, 'get'> & {
    readonly store: LabelStore
    readonly makeLabel: MakeLabel
    readonly makeCarrierLabel: MakeCarrierLabel
    readonly language: () => Language
    readonly logo: () => Promise<PrintedLogo | undefined>
    /** Also of one that is no longer offered. */
    readonly packageSizeOf: (reference: string) => PackageSize | undefined
  }

/** Labels of shipments that a carrier service has taken. */
export const createLabelService = (ports: LabelPorts) => {
  const { database, clock, transitions, changes, store, packageSizeOf } = ports

  /** What stands on the labels that are asked for, and what was made of them already. */
  const look = ({ reference, contents, format, dpi, size }: GetLabelsRequest) => {
    const row = transitions.find(reference)
    const state = stateCodes.toWord(row.state)
    const record = weighed(recordOf(row.record), packageSizeOf)
    const booking = bookingOfRow(row)
    if (!booking || !canLabel(state)) throw refusedInState('invalid_state_for_operation', state, 'get_labels')
    const given = new Map(store.attached(row.id).map((one) => [one.contents_reference, one]))
    const labels = record.contents.flatMap((one, index): readonly LookedAt[] => {
      if (contents !== undefined && contents !== one.reference) return []
      const carrierLabel = given.get(one.reference)
      const source = carrierLabel ?? labelOfPackage(record, booking, index)
      if (!source) throw withoutTracking()
      if ('trackingReference' in source && !isScannable(source.trackingReference))
        throw notScannable(source.trackingReference)
      const refusal = carrierLabel && refusedAsFormat(carrierLabel.file_format, format)
      if (refusal) throw refusal
      const what = carrierLabel ? { carrier_label: carrierLabel.sha256 } : { label: source }
      const digest = digestOf({ ...what, format, dpi, size })
      return [{ contents: one.reference, source, digest, file: store.find(row.id, digest) }]
    })
    if (labels.length === 0) throw notItsContents()
    return { row, state, labels }
  }

  /** What is printed of a carrier's own; nothing where it was taken away meanwhile. */
  const makeOf = async (
    shipment: number,
    { contents_reference: contents, file_format: format, file_name: name, created }: CarrierLabel,
    making: LabelMaking,
  ): Promise<Uint8Array | undefined> => {
    const file = store.attachedFile(shipment, contents)
    return file && ports.makeCarrierLabel({ file, format, name, created }, making)
  }

  /** Draws those that were not made yet, by their digest; nothing is written down. @throws Refusal as `get` */
  const draw = async (request: GetLabelsRequest): Promise<Drawn> => {
    const texts = printTexts(readerOf(ports.language()), clock.offsetAt)
    const made = new Map<string, Uint8Array>()
    const logo = await ports.logo()
    const { row, labels } = look(request)
    for (const { source, digest, file } of labels) {
      if (file) continue
      const making = { ...request, texts, ...(logo && { logo }) }
      const drawn =
        'trackingReference' in source
          ? await ports.makeLabel(source, making)
          : await makeOf(row.id, source, making)
      if (drawn) made.set(digest.toString('hex'), drawn)
    }
    return made
  }

  /**
   * Takes labels out within a transaction of the caller's: keeps, counts and enters them. Answers nothing, and has written
   * nothing, where they changed while they were drawn.
   * @throws Refusal as `get`, before anything is written
   */
  const takeOut = (
    writer: Writer,
    request: GetLabelsRequest,
    { drawn, actor }: TakingOut,
  ): TakenOut | undefined => {
    const { row, state, labels } = look(request)
    const whole: KeptLabel[] = []
    for (const { contents: reference, digest, file = drawn.get(digest.toString('hex')) } of labels) {
      if (!file) return undefined
      whole.push({ reference, digest, file })
    }
    const taken = whole.map((one) => ({ ...one, number: store.insert(writer, row.id, one) }))
    const label_details = store.retrieve(writer, row.id, clock.now().getTime())
    transitions.apply(writer, row, { operation: 'get_labels', actor, to: state, reason: request.reason })
    return { shipment: row.id, labels: taken, label_details }
  }

  /**
   * The labels of a shipment, as they were made when they were first asked for; that they were taken out is counted, and
   * entered with its reason.
   * @throws Refusal before a carrier service was found, without a tracking reference, for contents that are not its own
   */
  const get = async (request: GetLabelsRequest, actor: string): Promise<Labels> => {
    const { reference, format, dpi } = request
    const drawn = await draw(request)
    const taken = database.write((writer) => takeOut(writer, request, { drawn, actor }))
    if (!taken) return get(request, actor)
    changes.tell([reference])
    const documents = taken.labels.map(({ reference: contents, file }): LabelDocument => ({
      reference: contents,
      file,
      content_type: format,
      document_type: 'label',
      dpi,
    }))
    return { shipment_reference: reference, labels: documents, label_details: taken.label_details }
  }

  return {
    draw,
    takeOut,
    get,
    print: createLabelDocument({ ...ports, get }),
    sample: createSampleLabel(ports),
    carriers: createCarrierLabels(ports),
    details: (shipments: readonly string[]): LabelDetailsOfShipments => ({
      items: store.retrieved(shipments),
    }),

    /** The label that was kept by that number, as long as it is the one that is asked for: nothing else stands on it by now. */
    current: (number: number, request: GetLabelsRequest): Uint8Array | undefined => {
      try {
        return look(request).labels.flatMap(({ digest }) => store.kept(number, digest) ?? [])[0]
      } catch (error) {
        if (error instanceof Refusal) return undefined
        throw error
      }
    },
  }
}
export type LabelService = ReturnType<typeof createLabelService>

/** Labels that were drawn, by their digest. */
type Drawn = ReadonlyMap<string, Uint8Array>
type TakingOut = { readonly drawn: Drawn; readonly actor: string }
type KeptLabel = Pick<LabelDocument, 'reference' | 'file'> & { readonly digest: Uint8Array }
/** Labels that were taken out, with the numbers that they are kept by, and that of their shipment's row. */
type TakenOut = {
  readonly shipment: number
  readonly labels: readonly (KeptLabel & { readonly number: number })[]
  readonly label_details: LabelDetails
}

/** The label of one of the contents: what stands on it, or the file that its carrier gave; what it is known by, and what was made of it. */
type LookedAt = {
  readonly contents: string
  readonly source: Label | CarrierLabel
  readonly digest: Buffer
  readonly file: Uint8Array | undefined
}

type Made = Pick<GetLabelsRequest, 'format' | 'dpi' | 'size'> &
  ({ readonly label: Label | CarrierLabel } | { readonly carrier_label: string })
/** What a label is known by: all that stands on it, or what its carrier gave, and what it is made for. */
const digestOf = (made: Made): Buffer => createHash('sha256').update(JSON.stringify(made)).digest()
