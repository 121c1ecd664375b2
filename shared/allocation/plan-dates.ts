import type { CarrierService } from '../carriers/catalogue.ts'
import type { DateRange } from '../shipments/primitives.ts'
import type { ShipmentNeeds } from './needs.ts'
import { type Exclusion, excluded } from './rules/rule.ts'
import {
  addWorkingDays,
  dayInWords,
  dayOf,
  type LocalMoment,
  localTime,
  rangeOfDays,
  toWorkingDay,
} from './working-days.ts'

/** When a service takes a shipment and when it brings it. */
export type PlannedDates = { readonly shipping: DateRange; readonly delivery: DateRange }

/** Days, as counted in `working-days.ts`, that a shipment may leave and arrive; what is not given is free. */
type Window = { readonly from: number; readonly by: number }

const windowOf = (range: DateRange, { offsetMinutes }: LocalMoment): Window => ({
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
  now: LocalMoment,
): PlannedDates | Exclusion => {
  const { min, max } = service.transit_days
  const [leaves, arrives] = [windowOf(shippingDate, now), windowOf(deliveryDate, now)]
  const soonest = Math.max(firstDay(service, now), toWorkingDayOrNever(leaves.from))
  if (soonest > leaves.by) {
    return late(`Can leave on ${dayInWords(soonest)} at the earliest; it has to leave by`, leaves.by)
  }
  const day = Math.max(soonest, shippingDayToArrive(arrives.from, min))
  if (day > leaves.by) {
    return late(
      `Would have to leave on ${dayInWords(day)} not to arrive too early; it has to leave by`,
      leaves.by,
    )
  }
  const [first, last] = [addWorkingDays(day, min), addWorkingDays(day, max)]
  if (last > arrives.by) {
    return late(`Arrives by ${dayInWords(last)}; it has to arrive by`, arrives.by)
  }
  return {
    shipping: rangeOfDays(day, day, now.offsetMinutes),
    delivery: rangeOfDays(first, last, now.offsetMinutes),
  }
}

const late = (sentence: string, day: number): Exclusion =>
  excluded('ex_availability', `${sentence} ${dayInWords(day)}.`)

const toWorkingDayOrNever = (day: number): number => (Number.isFinite(day) ? toWorkingDay(day) : day)

/** The first working day on which it can arrive, and so many working days before that. */
const shippingDayToArrive = (from: number, transit: number): number =>
  Number.isFinite(from) ? addWorkingDays(toWorkingDay(from), -transit) : from

const firstDay = ({ cut_off }: CarrierService, now: LocalMoment): number => {
  const { day, minutes } = localTime(now)
  const [hour = 0, minute = 0] = cut_off.split(':').map(Number)
  return toWorkingDay(minutes < hour * 60 + minute ? day : day + 1)
}
