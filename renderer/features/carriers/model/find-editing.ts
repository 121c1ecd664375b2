import { ownValue } from '#shared/own-value.ts'
import type { Carrier, Catalogue } from '#shared/carriers/catalogue.ts'
import { ID } from '#ui/form/field-path.ts'
import type { Drafts } from './drafts.ts'
import { type CarrierForm, savedOf, servicesIn } from './form.ts'
import { formOf } from './form-of-carrier.ts'

/** A carrier that is edited, and which of its services is shown; without one, what belongs to the carrier itself. */
export type Editing = {
  /** The key that its draft has. */
  readonly key: string
  /** How it is saved, if it is. */
  readonly carrier: Carrier | undefined
  readonly form: CarrierForm
  readonly service: number | undefined
}

type Wanted = {
  /** A service, by the reference that it is saved under. */
  readonly service: string | undefined
  readonly key: string | null
  /** A service, by its number in the form. */
  readonly id: string | null
}

/** What an address asks to edit, as far as it is there. */
export const findEditing = (
  { carriers }: Catalogue,
  drafts: Drafts,
  { service, key, id }: Wanted,
): Editing | undefined => {
  const offering = carriers.find((one) => one.services.some(({ reference }) => reference === service))
  const wantedKey = service === undefined ? key : offering?.reference
  if (wantedKey === null || wantedKey === undefined) return undefined
  const carrier = carriers.find(({ reference }) => reference === wantedKey)
  const form = ownValue(drafts.carriers, wantedKey) ?? (carrier && formOf(carrier))
  if (!form) return undefined
  const shown = servicesIn(form).find((one) =>
    service === undefined ? String(one[ID]) === id : savedOf(one) === service,
  )
  return { key: wantedKey, carrier, form, service: shown?.[ID] }
}
