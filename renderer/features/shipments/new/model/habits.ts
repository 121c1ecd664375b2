import { z } from 'zod'
import { valueAt } from '#shared/contract/tree.ts'
import { dimensionUnits, directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import { ID, rowPath } from '#ui/form/field-path.ts'
import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { setValues } from '#ui/form/form-state.ts'
import { textsForLocation } from './location-texts.ts'
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

/** What this desk begins its shipments with, and the location that they leave from. */
export type DeskOfForm = { readonly defaults: DeskDefaults; readonly location?: ShippingLocation | undefined }
const noDefaults: DeskOfForm = { defaults: {} }

/** What the last shipment was like, for the next one to begin with. */
export const habitsOf = ({ units, request }: ShipmentForm): Json =>
  json.parse({
    shipmentType: valueAt(request, ['shipment_type']) ?? '',
    direction: valueAt(request, ['direction']) ?? '',
    weightUnit: units.weight,
    dimensionUnit: units.dimensions,
    currency: units.value,
  })

/** An empty page as this desk is used to it; what was chosen for all of its shipments comes before what the last one was like. */
export const formWithHabits = (value: unknown, desk: DeskOfForm = noDefaults): ShipmentForm =>
  fromLocation(withDefaultsOf(desk.defaults, formOfHabits(value)), desk.location)

const formOfHabits = (value: unknown): ShipmentForm => {
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

const withDefaultsOf = (
  { shipment_type, currency, weight_unit, dimension_unit }: DeskDefaults,
  form: ShipmentForm,
): ShipmentForm => ({
  ...form,
  units: {
    weight: weight_unit ?? form.units.weight,
    dimensions: dimension_unit ?? form.units.dimensions,
    value: currency ?? form.units.value,
  },
  request: { ...form.request, ...(shipment_type && { shipment_type }) },
})

const fromLocation = (form: ShipmentForm, location: ShippingLocation | undefined): ShipmentForm => {
  const origin = addressOfType(form, 'origin')
  return location && origin
    ? setValues(rowPath('addresses', origin[ID]), textsForLocation({}, location))(form)
    : form
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
