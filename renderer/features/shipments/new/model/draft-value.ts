import { z } from 'zod'
import { formOf } from './form-of-request.ts'
import { emptyForm, type ShipmentForm, shipmentForm } from './form.ts'
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

/** A form as it was kept, and when. */
export type Draft = {
  readonly form: ShipmentForm
  readonly keptAt: number | undefined
  /** In an edit, `updated` of the shipment as it was when the edit began. */
  readonly updated?: string | undefined
}

/** What is kept of a form: itself, and as a request, which later versions of the program can still read. */
export const draftValueOf = ({ form, keptAt, updated }: Draft): Json =>
  json.parse({
    form: withoutUndefined(form),
    request: requestOf(form),
    ...(keptAt !== undefined && { kept_at: keptAt }),
    ...(updated !== undefined && { updated }),
  })

const withoutUndefined = (form: ShipmentForm): unknown => JSON.parse(JSON.stringify(form))

/** The draft that was kept; nothing when there is none, or nothing that could be understood. */
export const readDraft = (value: unknown): Draft | undefined => {
  const draft = draftValue.safeParse(value)
  if (!draft.success) return undefined
  const { form, request, kept_at: keptAt, updated } = draft.data
  const known = shipmentForm.safeParse(form)
  return { form: known.success ? known.data : formOf(request), keptAt, updated }
}

/** Whether nothing would be lost if the form were emptied. What is usual, or kept from the last one, does not count. */
export const isUntouched = (form: ShipmentForm, start: ShipmentForm = emptyForm()): boolean =>
  contentsOf(form) === contentsOf(start)

const contentsOf = (form: ShipmentForm): string => JSON.stringify([requestOf(form), form.documents])
