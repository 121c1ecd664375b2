import type { CarrierService } from '../carriers/catalogue.ts'
import type { DateRange } from '../shipments/primitives.ts'
import type { SentenceKey } from '../texts/sentences.ts'
import type { ShipmentNeeds } from './needs.ts'
import { type Exclusion, excluded } from './rules/rule.ts'
import {
  addWorkingDays,
  dayOf,
  type DeskMoment,
  deskTimeOf,
  isoDay,
  rangeOfDays,
  toWorkingDay,
} from './working-days.ts'

/** When a service takes a shipment and when it brings it. */
export type PlannedDates = { readonly shipping: DateRange; readonly delivery: DateRange }

/** Days, as counted in `working-days.ts`, that a shipment may leave and arrive; what is not given is free. */
type Window = { readonly from: number; readonly by: number }

const windowOf = (range: DateRange, { offsetMinutes }: DeskMoment): Window => ({
  from: dayOf(range.start, offsetMinutes) ?? -Infinity,
  by: dayOf(range.end, offsetMinutes) ?? Infinity,
})

/**
 * Plans the first day on which a shipment can leave with a service so that it arrives when it has to, or says why
 * there is none. It leaves on working days, today only before the service's cut-off; where it must not arrive too
 * early, it leaves later.
 */
export const planDates = (
  service: CarrierService,
  { shippingDate, deliveryDate }: ShipmentNeeds,
  now: DeskMoment,
): PlannedDates | Exclusion => {
  const { min, max } = service.transit_days
  const [leaves, arrives] = [windowOf(shippingDate, now), windowOf(deliveryDate, now)]
  const soonest = Math.max(firstDay(service, now), toWorkingDayOrNever(leaves.from))
  if (soonest > leaves.by) {
    return late('leaves_too_late', soonest, leaves.by)
  }
  const day = Math.max(soonest, shippingDayToArrive(arrives.from, min))
  if (day > leaves.by) {
    return late('would_leave_too_late', day, leaves.by)
  }
  const [first, last] = [addWorkingDays(day, min), addWorkingDays(day, max)]
  if (last > arrives.by) {
    return late('arrives_too_late', last, arrives.by)
  }
  return {
    shipping: rangeOfDays(day, day, now.offsetMinutes),
    delivery: rangeOfDays(first, last, now.offsetMinutes),
  }
}

const late = (key: SentenceKey, day: number, by: number): Exclusion =>
  excluded('ex_availability', key, { day: isoDay(day), by: isoDay(by) })

const toWorkingDayOrNever = (day: number): number => (Number.isFinite(day) ? toWorkingDay(day) : day)

/** The first working day on which it can arrive, and so many working days before that. */
const shippingDayToArrive = (from: number, transit: number): number =>
  Number.isFinite(from) ? addWorkingDays(toWorkingDay(from), -transit) : from

const firstDay = ({ cut_off }: CarrierService, now: DeskMoment): number => {
  const { day, minutes } = deskTimeOf(now)
  const [hour = 0, minute = 0] = cut_off.split(':').map(Number)
  return toWorkingDay(minutes < hour * 60 + minute ? day : day + 1)
}
