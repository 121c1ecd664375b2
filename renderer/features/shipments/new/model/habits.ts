import { z } from 'zod'
import { dimensionUnits, directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import { emptyForm, type ShipmentForm } from './form.ts'
import { json, type Json } from './json.ts'

const habits = z.object({
  shipmentType: z.enum(shipmentTypes),
  direction: z.enum(directions),
  weightUnit: z.enum(weightUnits),
  dimensionUnit: z.enum(dimensionUnits),
  currency: z.string().regex(/^[A-Z]{3}$/u),
})

/** What the last shipment was like, for the next one to begin with. */
export const habitsOf = (form: ShipmentForm): Json => {
  const { weightUnit, dimensionUnit, currency, texts } = form
  const { shipmentType, direction } = texts
  return json.parse({ shipmentType, direction, weightUnit, dimensionUnit, currency })
}

/** An empty page as this desk is used to it. */
export const formWithHabits = (value: unknown): ShipmentForm => {
  const known = habits.safeParse(value)
  const form = emptyForm()
  if (!known.success) return form
  const { shipmentType, direction, ...units } = known.data
  return { ...form, ...units, texts: { ...form.texts, shipmentType, direction } }
}

/** The next page after a shipment: its type, direction, units and origin stay. */
export const formForAnother = (saved: ShipmentForm): ShipmentForm => {
  const next = formWithHabits(habitsOf(saved))
  const origin = saved.addresses.find((address) => address.type === 'origin')
  if (!origin) return next
  return {
    ...next,
    addresses: next.addresses.map((address) =>
      address.type === 'origin' ? { ...address, texts: origin.texts, carried: origin.carried } : address,
    ),
  }
}
