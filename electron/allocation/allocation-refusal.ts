import { type Problem, toProblem, Refusal, type RuleCode, refuse } from '#shared/api-error.ts'
import type { ExcludedService, NotAllocated, ServiceSelection } from '#shared/allocation/allocation.ts'
import { selectedServices } from '#shared/allocation/choose.ts'
import { whyMismatch } from '#shared/allocation/rules/fits-type.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { rejectionOf } from '../shipments/run-bulk.ts'

/** No service can take a shipment, and why each cannot. What is written down of it is written already. */
export class NoService extends Refusal {
  readonly excluded: readonly ExcludedService[]
  readonly state: ShipmentState

  constructor(why: Problem, excluded: readonly ExcludedService[], state: ShipmentState) {
    super('allocation_failed', [why, ...excluded.map((one) => problemOfExclusion(one, why.code))])
    this.message = why.message
    this.excluded = excluded
    this.state = state
  }
}

/** `Nordlys Standard: Takes up to 30 kg; this weighs 42.5 kg.` */
export const problemOfExclusion = ({ carrier, exclusion }: ExcludedService, code: RuleCode): Problem => {
  const service = [carrier.name, carrier.service_name].filter(Boolean).join(' ')
  return toProblem({
    code,
    sentence: { key: 'service_excluded', values: { service, because: exclusion.sentence } },
  })
}

/** The answer for a shipment that was not allocated; a shipment that is not there is the contract's own case of that. */
export const notAllocated = (reference: string, refusal: Refusal, correlation_id: string): NotAllocated => {
  const { code, details, ...rejected } = rejectionOf(reference, refusal)
  const isUnknown = details.some((one) => one.code === 'shipment_not_found')
  return {
    ...rejected,
    code: isUnknown ? 'allocation_failed' : code,
    reference,
    correlation_id,
    details: details.map((one) => ({ ...one, reference, correlation_id })),
    ...(refusal instanceof NoService
      ? { state: refusal.state, excluded_services: refusal.excluded }
      : { excluded_services: [] }),
  }
}

/** Why none of what was asked for can take the shipment. */
export const whyNone = (
  catalogue: Catalogue,
  selection: ServiceSelection,
  record: ShipmentRecord,
): Problem & { readonly sentence: Sentence } => {
  const looked = selectedServices(catalogue, selection)
  const [only] = looked
  if (only === undefined) return failed(noneOf(catalogue))
  if (selection.service === undefined) return failed({ key: 'no_service_fits' })
  const service = only.service.name
  const mismatch = whyMismatch(only.service, record.shipment_type)
  return mismatch === undefined
    ? failed({ key: 'service_does_not_fit', values: { service } })
    : failed(
        { key: 'service_excluded', values: { service, because: mismatch } },
        'carrier_service_shipment_mismatch',
      )
}

const failed = (sentence: Sentence, code: RuleCode = 'allocation_failed') => ({
  ...toProblem({ code, sentence }),
  sentence,
})

const noneOf = ({ carriers }: Catalogue): Sentence => ({
  key: carriers.length === 0 ? 'no_carriers_yet' : 'no_service_chosen',
})

/** The shipment is in a state in which no carrier can be chosen, or changed. */
export const invalidState = (state: ShipmentState, action: string): Refusal =>
  refuse('allocation_failed', {
    code: 'shipment_invalid_state',
    sentence: { key: 'state_forbids', values: { action, state } },
  })
