import { z } from 'zod'
import { formOf } from './form-of-request.ts'
import { emptyForm, type ShipmentForm, shipmentForm } from './form.ts'
import { json, type Json } from './json.ts'
import { requestOf } from './request-of-form.ts'

const draftValue = z.object({ form: z.unknown(), request: z.record(z.string(), json) })

/** What is kept of a form: itself, and as a request, which later versions of the program can still read. */
export const draftValueOf = (form: ShipmentForm): Json => json.parse({ form, request: requestOf(form) })

/** The form that was kept; nothing when there is none, or nothing that could be understood. */
export const formOfDraft = (value: unknown): ShipmentForm | undefined => {
  const draft = draftValue.safeParse(value)
  if (!draft.success) return undefined
  const form = shipmentForm.safeParse(draft.data.form)
  return form.success ? form.data : formOf(draft.data.request)
}

/** Whether nothing would be lost if the form were emptied. What is usual, or kept from the last one, does not count. */
export const isUntouched = (form: ShipmentForm, start: ShipmentForm = emptyForm()): boolean =>
  JSON.stringify(requestOf(form)) === JSON.stringify(requestOf(start))
