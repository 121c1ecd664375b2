import { Refusal, refuse } from '#shared/api-error.ts'
import { isReference } from '#shared/reference.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import type { CarrierDetails } from '#shared/shipments/shipment.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { Writer } from '../platform/database.ts'
import { noReference, rejectionOf } from '../shipments/run-bulk.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { carrierKeyOf, carrierOfAllocation } from './rows.ts'
import type { ManifestStore } from './store.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type BatchPorts = Pick<ShipmentPorts, 'database' | 'clock' | 'makeReference' | 'transitions'> & {
  readonly store: ManifestStore
}

/** A manifest that shipments are being entered into. */
export type OpenManifest = {
  readonly id: number
  readonly reference: string
  readonly carrier: CarrierDetails
  readonly shipments: number
}

/** What there is after a batch: the manifests by carrier, and which shipments were entered or not. */
export type Batch = {
  readonly manifests: ReadonlyMap<string, OpenManifest>
  readonly entered: readonly string[]
  readonly rejected: readonly Rejected[]
}

export type BatchRequest = {
  readonly references: readonly string[]
  readonly manifests: ReadonlyMap<string, OpenManifest>
  readonly actor: string
  /** The key of the carrier that somebody was asked about; of those that are not in it, whichever has it. */
  readonly carriers?: ReadonlyMap<string, string> | undefined
  /** Told of each manifest that is begun, in the transaction that begins it. */
  readonly begun?: ((writer: Writer, manifest: string) => void) | undefined
}

const BEFORE_ALL = 0

/**
 * Enters shipments into the manifest of their carrier, which is begun when it is not there, and changes their state: one
 * transaction, so that each is in a manifest and manifested, or neither.
 */
export const enterBatch = (ports: BatchPorts, request: BatchRequest): Batch =>
  ports.database.write((writer) => {
    // One that was taken back or signed meanwhile takes nothing more: what is left goes onto another.
    const manifests = new Map([...request.manifests].filter(([, manifest]) => isOpen(ports, manifest)))
    const entered: string[] = []
    const rejected: Rejected[] = []
    for (const reference of request.references) {
      try {
        const { row, carrier } = findManifestable(ports, reference)
        const key = carrierKeyOf(carrier)
        if ((request.carriers?.get(reference) ?? key) !== key) throw withAnotherCarrier(carrier)
        const manifest = manifests.get(key) ?? beginManifest(ports, writer, { carrier, begun: request.begun })
        ports.store.enter(writer, manifest.id, row.id)
        ports.transitions.apply(writer, row, {
          to: 'manifested',
          operation: 'manifest',
          actor: request.actor,
          reason: { key: 'on_manifest', values: { reference: manifest.reference } },
        })
        manifests.set(key, { ...manifest, shipments: manifest.shipments + 1 })
        entered.push(reference)
      } catch (error) {
        // A refusal comes before anything of the shipment is written; whatever else is thrown undoes the batch.
        if (!(error instanceof Refusal)) throw error
        rejected.push(rejectionOf(reference, error))
      }
    }
    for (const manifest of manifests.values()) ports.store.setCount(writer, manifest.id, manifest.shipments)
    return { manifests, entered, rejected }
  })

/** Signing begins with the first of its shipments, so that one tells of all whether the driver has signed. */
const isOpen = ({ store }: BatchPorts, { id, reference }: OpenManifest): boolean =>
  store.find(reference)?.withdrawn === null &&
  store.members(id, BEFORE_ALL, 1).every(({ state }) => stateCodes.toWord(state) === 'manifested')

/** @throws Refusal when it is no reference, there is no such shipment, its state does not allow it, or no carrier has taken it */
const findManifestable = ({ transitions }: BatchPorts, reference: string) => {
  if (!isReference('shipment', reference)) throw noReference(reference)
  const row = transitions.find(reference)
  const state = stateCodes.toWord(row.state)
  if (transition(state, { kind: 'manifest' }).kind !== 'moved') {
    throw notManifestable({ key: 'state_forbids', values: { action: 'manifest', state } })
  }
  if (row.allocation === null) throw notManifestable({ key: 'without_carrier' })
  return { row, carrier: carrierOfAllocation(row.allocation) }
}

/** It was allocated anew, and goes to nobody that was not asked about. */
const withAnotherCarrier = (carrier: CarrierDetails): Refusal =>
  notManifestable({
    key: 'with_another_carrier',
    values: { carrier: carrier.name ?? carrierKeyOf(carrier) },
  })

const notManifestable = (sentence: Sentence): Refusal =>
  refuse('validation_error', { code: 'invalid_state_for_operation', sentence })

const beginManifest = (
  { store, clock, makeReference }: BatchPorts,
  writer: Writer,
  { carrier, begun }: Pick<OpenManifest, 'carrier'> & Pick<BatchRequest, 'begun'>,
): OpenManifest => {
  const reference = makeReference('manifest')
  const id = store.insert(writer, {
    reference,
    carrier: carrierKeyOf(carrier),
    carrier_name: carrier.name ?? carrierKeyOf(carrier),
    created: clock.now().getTime(),
  })
  begun?.(writer, reference)
  return { id, reference, carrier, shipments: 0 }
}
