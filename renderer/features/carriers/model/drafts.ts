import { z } from 'zod'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { carrierOf } from './carrier-of-form.ts'
import { type CarrierForm, carrierForm, type GroupForm, groupForm } from './form.ts'
import { formOf } from './form-of-carrier.ts'

/**
 * What was changed and is not saved yet: carriers by the reference that they are saved under, or, for new ones, by a
 * made-up key; and the group that is being edited.
 */
const drafts = z
  .object({
    carriers: z.record(z.string(), carrierForm).readonly(),
    group: groupForm.exactOptional(),
  })
  .readonly()
export type Drafts = z.output<typeof drafts>

export const noDrafts: Drafts = { carriers: {} }

/** Reads what was kept; what an older program has left and nobody understands any more counts as nothing. */
export const readDrafts = (value: unknown): Drafts => {
  const read = drafts.safeParse(value)
  return read.success ? read.data : noDrafts
}

export const isEmpty = ({ carriers, group }: Drafts): boolean =>
  Object.keys(carriers).length === 0 && group === undefined

/** With `+`, which no reference has. */
const NEW = '+'
const isNewKey = (key: string): boolean => key.startsWith(NEW)
/** A key for a carrier that was never saved. */
export const newKey = ({ carriers }: Drafts): string => {
  const numbers = Object.keys(carriers)
    .filter(isNewKey)
    .map((key) => Number(key.slice(NEW.length)))
  return `${NEW}${Math.max(0, ...numbers) + 1}`
}

const sameAs = (form: CarrierForm, carrier: Carrier | undefined): boolean =>
  carrier !== undefined && JSON.stringify(carrierOf(form)) === JSON.stringify(carrierOf(formOf(carrier)))

/** The drafts with that form; one that says what is saved already is none. */
export const withForm = (
  all: Drafts,
  key: string,
  { form, carrier }: { readonly form: CarrierForm; readonly carrier: Carrier | undefined },
): Drafts =>
  sameAs(form, carrier) ? withoutForms(all, [key]) : { ...all, carriers: { ...all.carriers, [key]: form } }

export const withoutForms = (all: Drafts, keys: readonly string[]): Drafts => ({
  ...all,
  carriers: Object.fromEntries(Object.entries(all.carriers).filter(([key]) => !keys.includes(key))),
})

/** The drafts with that group being edited, or with none. */
export const withGroup = ({ carriers }: Drafts, group: GroupForm | undefined): Drafts => ({
  carriers,
  ...(group && { group }),
})
