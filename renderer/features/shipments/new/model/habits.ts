import { z } from 'zod'
import { valueAt } from '#shared/contract/tree.ts'
import { dimensionUnits, directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import { ID } from '#ui/form/field-path.ts'
import { emptyForm } from './form-of-request.ts'
import { addressesIn, addressOfType, type ShipmentForm } from './form.ts'
import { json, type Json } from './json.ts'

const habits = z.object({
  shipmentType: z.enum(shipmentTypes),
  direction: z.enum(directions),
  weightUnit: z.enum(weightUnits),
  dimensionUnit: z.enum(dimensionUnits),
  currency: z.string().regex(/^[A-Z]{3}$/u),
})

/** What the last shipment was like, for the next one to begin with. */
export const habitsOf = ({ units, request }: ShipmentForm): Json =>
  json.parse({
    shipmentType: valueAt(request, ['shipment_type']) ?? '',
    direction: valueAt(request, ['direction']) ?? '',
    weightUnit: units.weight,
    dimensionUnit: units.dimensions,
    currency: units.value,
  })

/** An empty page as this desk is used to it. */
export const formWithHabits = (value: unknown): ShipmentForm => {
  const known = habits.safeParse(value)
  const form = emptyForm()
  if (!known.success) return form
  const { shipmentType, direction, weightUnit, dimensionUnit, currency } = known.data
  return {
    ...form,
    units: { weight: weightUnit, dimensions: dimensionUnit, value: currency },
    request: { ...form.request, shipment_type: shipmentType, direction },
  }
}

/** The next page after a shipment: its type, direction, units and origin stay. */
export const formForAnother = (saved: ShipmentForm): ShipmentForm => {
  const next = formWithHabits(habitsOf(saved))
  const origin = addressOfType(saved, 'origin')
  const addresses = addressesIn(next).map((address) =>
    origin && address['address_type'] === 'origin' ? { ...origin, [ID]: address[ID] } : address,
  )
  return { ...next, request: { ...next.request, addresses } }
}
