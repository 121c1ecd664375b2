import { z } from 'zod'
import { changesBetween } from '#shared/shipments/changes-between.ts'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { formDocument } from './form-document.ts'
import { formOfRequest, emptyForm } from './form-of-request.ts'
import { type ShipmentForm, shipmentForm } from './form.ts'
import { json, type Json } from './json.ts'
import { requestOf } from './request-of-form.ts'

const draftValue = z.object({
  form: z.unknown(),
  request: z.record(z.string(), json),
  /** Milliseconds since 1970. */
  kept_at: z.number().optional(),
  /** In an edit, `updated` of the shipment that it began with. */
  updated: z.string().optional(),
})

/** What of a form that an older version of the program has kept is not in its request. */
const olderForm = z.object({
  weightUnit: z.enum(weightUnits).optional(),
  dimensionUnit: z.enum(dimensionUnits).optional(),
  currency: z.string().optional(),
  documents: z.array(formDocument).default([]),
})

/** A form as it was kept, and when. */
export type ShipmentDraft = {
  readonly form: ShipmentForm
  readonly keptAt: number | undefined
  /** In an edit, `updated` of the shipment as it was when the edit began. */
  readonly updated?: string | undefined
}

/** What is kept of a form: itself, and as a request, which later versions of the program can still read. */
export const draftValueOf = ({ form, keptAt, updated }: ShipmentDraft): Json =>
  json.parse({
    form: withoutUndefined(form),
    request: requestOf(form),
    ...(keptAt !== undefined && { kept_at: keptAt }),
    ...(updated !== undefined && { updated }),
  })

const withoutUndefined = (form: ShipmentForm): unknown => JSON.parse(JSON.stringify(form))

/** The draft that was kept; nothing when there is none, or nothing that could be understood. */
export const readDraft = (value: unknown): ShipmentDraft | undefined => {
  const draft = draftValue.safeParse(value)
  if (!draft.success) return undefined
  const { form, request, kept_at: keptAt, updated } = draft.data
  const known = shipmentForm.safeParse(form)
  return { form: known.success ? known.data : formOfOlder(form, request), keptAt, updated }
}

const formOfOlder = (older: unknown, request: Readonly<Record<string, Json>>): ShipmentForm => {
  const form = formOfRequest(request)
  const beside = olderForm.safeParse(older).data
  if (!beside) return form
  const { weightUnit, dimensionUnit, currency, documents } = beside
  return {
    ...form,
    units: {
      weight: weightUnit ?? form.units.weight,
      dimensions: dimensionUnit ?? form.units.dimensions,
      value: currency ?? form.units.value,
    },
    documents,
  }
}

/** Whether nothing would be lost if the form were emptied. What is usual, or kept from the last one, does not count. */
export const isUntouched = (form: ShipmentForm, start: ShipmentForm = emptyForm()): boolean =>
  changesBetween(requestOf(form), requestOf(start)).length === 0 &&
  JSON.stringify(form.documents) === JSON.stringify(start.documents)
