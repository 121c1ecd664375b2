import type { Carrier, CarrierService } from '../../carriers/catalogue.ts'
import type { ExcludedService, ExclusionCode, ServiceFilters } from '../allocation.ts'
import type { ShipmentNeeds } from '../needs.ts'
import type { LocalMoment } from '../working-days.ts'

/** A service that is looked at, and whose it is. */
export type Candidate = { readonly carrier: Carrier; readonly service: CarrierService }

/** What the services are looked at for. */
export type Situation = {
  readonly shipment: ShipmentNeeds
  readonly filters: ServiceFilters
  readonly now: LocalMoment
}

export type Exclusion = ExcludedService['exclusion']

/** Why a service cannot take the shipment, if it cannot. */
export type ChoiceRule = (candidate: Candidate, situation: Situation) => Exclusion | undefined

export const excluded = (code: ExclusionCode, reason: string): Exclusion => ({ code, reason })
