import type { Carrier, CarrierService } from '../../carriers/catalogue.ts'
import type { ExcludedService, ExclusionCode, ServiceFilters } from '../allocation.ts'
import type { ShipmentNeeds } from '../needs.ts'
import { englishReader, messageOf, type Sentence, type SentenceKey } from '../../texts/sentences.ts'
import type { DeskMoment } from '../working-days.ts'

/** A service that is looked at, and whose it is. */
export type Candidate = { readonly carrier: Carrier; readonly service: CarrierService }

/** What the services are looked at for. */
export type AllocationSituation = {
  readonly shipment: ShipmentNeeds
  readonly filters: ServiceFilters
  readonly now: DeskMoment
}

export type Exclusion = ExcludedService['exclusion']

/** Why a service cannot take the shipment, if it cannot. */
export type ChoiceRule = (candidate: Candidate, situation: AllocationSituation) => Exclusion | undefined

export const excluded = (
  code: ExclusionCode,
  key: SentenceKey,
  values: NonNullable<Sentence['values']>,
): Exclusion => excludedBy(code, { key, values })

export const excludedBy = (code: ExclusionCode, sentence: Sentence): Exclusion => ({
  code,
  reason: messageOf(sentence, englishReader),
  sentence,
})
