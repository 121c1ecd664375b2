import { refuse } from '#shared/api-error.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { MeasureRequest } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import { refusedInState } from '../shipments/answers.ts'
import { shipmentOfRow } from '../shipments/store/shipment-row.ts'
import type { ServicePorts } from '../shipments/writing.ts'
import type { ReadParcel } from './parcel.ts'
import type { PackingStore } from './store.ts'

export type MeasurePorts = Pick<
  ServicePorts,
  'database' | 'transitions' | 'read' | 'writing' | 'searchIndexer' | 'changes'
> & {
  readonly store: PackingStore
  readonly readParcel: ReadParcel
  /** One that is offered. */
  readonly packageSize: (reference: string) => PackageSize | undefined
}

/**
 * Writes down what a package weighs and which box it lies in, as an edit of the shipment.
 * @throws Refusal once a carrier knows of it, for a package or a box that is not there, and for several packages of which none is named
 */
export const createMeasure =
  (ports: MeasurePorts) =>
  (request: MeasureRequest, actor: string): Parcel => {
    const { database, store, transitions } = ports
    const { reference } = request
    const parcel = database.write((writer) => {
      const row = transitions.find(reference)
      const before = shipmentOfRow(row)
      if (!canEdit(before.state)) throw refusedInState('invalid_state_for_operation', before.state, 'update')
      const index = packageOf(before, request.contents)
      const { contents, ...rest } = requestOfShipment(before)
      const measures = measuresOf(request)
      const measured = {
        ...rest,
        contents: contents.map((one, at) => (at === index ? { ...one, ...measures } : one)),
      }
      ports.writing.replace(writer, row, {
        request: ports.read.request(measured, before),
        operation: 'update',
        actor,
      })
      const { weight, weight_source: source = 'typed' } = request
      const named = before.contents[index]?.reference
      if (weight && named !== undefined) {
        const packing = store.find(row.id)
        store.save(writer, row.id, { ...packing, weighed: { ...packing.weighed, [named]: source } })
      }
      return ports.readParcel(transitions.find(reference))
    })
    ports.searchIndexer.added(1)
    ports.changes.tell([reference])
    return parcel

    function measuresOf({ weight, package_size: size }: MeasureRequest) {
      return { ...(weight && { weight }), ...(size !== undefined && boxOf(size)) }
    }
    function boxOf(named: string) {
      const size = ports.packageSize(named)
      if (!size)
        throw refuse('validation_error', {
          property: '$.package_size',
          code: 'invalid_package_size_reference',
          sentence: { key: 'package_size_unknown', values: { reference: named } },
        })
      return {
        package_size_reference: size.reference,
        ...(size.dimensions && { dimensions: size.dimensions }),
      }
    }
  }

const packageOf = ({ contents }: Shipment, named: string | undefined): number => {
  const index =
    named === undefined && contents.length === 1
      ? 0
      : contents.findIndex(({ reference }) => reference === named)
  if (index >= 0) return index
  throw refuse('validation_error', {
    property: '$.contents',
    code: 'invalid_contents_reference',
    sentence: { key: 'contents_unknown' },
  })
}
