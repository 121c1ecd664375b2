import { z } from 'zod'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { isTree } from '#shared/contract/tree.ts'
import { hasContent } from '#ui/form/typed.ts'
import { type CarrierForm, carrierForm } from './form.ts'
import { formOf } from './form-of-carrier.ts'
import { olderForm } from './older-form.ts'

/** A group of services as it is typed. */
const groupForm = z
  .object({
    /** The reference that it is saved under; empty while it never was. */
    saved: z.string(),
    reference: z.string(),
    name: z.string(),
    isExample: z.boolean(),
    services: z.array(z.string()).readonly(),
  })
  .readonly()
export type GroupForm = z.output<typeof groupForm>
export const newGroup: GroupForm = { saved: '', reference: '', name: '', isExample: false, services: [] }

/**
 * What was changed and is not saved yet: carriers by the reference that they are saved under, or, for new ones, by a
 * made-up key; and the group that is being edited.
 */
const drafts = z
  .object({
    carriers: z.record(z.string(), z.union([carrierForm, olderForm])).readonly(),
    group: groupForm.exactOptional(),
  })
  .readonly()
export type Drafts = {
  readonly carriers: Readonly<Record<string, CarrierForm>>
  readonly group?: GroupForm
}

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
  carrier !== undefined && hasSameContent(form.request, formOf(carrier).request)

/**
 * Whether the same is typed. What has no content counts for nothing: a field that was filled and emptied is as it was. Parts
 * that nobody has touched are the very same, so that a stroke of a key compares little.
 */
const hasSameContent = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (!hasContent(one) || !hasContent(other)) return hasContent(one) === hasContent(other)
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((member, index) => hasSameContent(member, other[index]))
  if (!isTree(one) || !isTree(other)) return false
  return Object.keys({ ...one, ...other }).every((name) => hasSameContent(one[name], other[name]))
}
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

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
