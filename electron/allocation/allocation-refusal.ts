import { type Problem, Refusal, type RuleCode, refuse } from '#shared/api-error.ts'
import type { ExcludedService, NotAllocated, ServiceSelection } from '#shared/allocation/allocation.ts'
import { selectedServices } from '#shared/allocation/choose.ts'
import { whyMismatch } from '#shared/allocation/rules/fits-type.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { rejectionOf } from '../shipments/run-bulk.ts'

/** No service can take a shipment, and why each cannot. What is written down of it is written already. */
export class NoService extends Refusal {
  readonly excluded: readonly ExcludedService[]
  readonly state: ShipmentState

  constructor(problem: Problem, excluded: readonly ExcludedService[], state: ShipmentState) {
    super('allocation_failed', [problem, ...excluded.map((one) => problemOf(one, problem.code))])
    this.message = problem.message
    this.excluded = excluded
    this.state = state
  }
}

const problemOf = (excluded: ExcludedService, code: RuleCode): Problem => ({
  code,
  message: sentenceOfExclusion(excluded),
})

/** `Nordlys Standard: Takes up to 30 kg; this weighs 42.5 kg.` */
export const sentenceOfExclusion = ({ carrier, exclusion }: ExcludedService): string =>
  `${[carrier.name, carrier.service_name].filter(Boolean).join(' ')}: ${exclusion.reason}`

/** The answer for a shipment that was not allocated. */
export const notAllocated = (reference: string, refusal: Refusal): NotAllocated => ({
  ...rejectionOf(reference, refusal),
  ...(refusal instanceof NoService
    ? { state: refusal.state, excluded_services: refusal.excluded }
    : { excluded_services: [] }),
})

/** Why none of what was asked for can take the shipment, in a sentence. */
export const whyNone = (
  catalogue: Catalogue,
  selection: ServiceSelection,
  record: ShipmentRecord,
): Problem => {
  const looked = selectedServices(catalogue, selection)
  const [only] = looked
  if (only === undefined) return { code: 'allocation_failed', message: nobodyAsked(catalogue) }
  if (selection.service === undefined) {
    return { code: 'allocation_failed', message: 'No carrier service can take this shipment.' }
  }
  const mismatch = whyMismatch(only.service, record.shipment_type)
  return mismatch === undefined
    ? { code: 'allocation_failed', message: `${only.service.name} cannot take this shipment.` }
    : { code: 'carrier_service_shipment_mismatch', message: `${only.service.name}: ${mismatch}` }
}

const nobodyAsked = ({ carriers }: Catalogue): string =>
  carriers.length === 0
    ? 'This desk knows no carriers yet. Add them under Carriers.'
    : 'No carrier service is what was asked for.'

/** The shipment is in a state in which no carrier can be chosen, or changed. */
export const invalidState = (state: ShipmentState, operation: string): Refusal =>
  refuse('allocation_failed', {
    code: 'shipment_invalid_state',
    message: `A shipment that is ${state.replaceAll('_', ' ')} cannot be ${operation}.`,
  })
