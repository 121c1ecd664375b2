import { useCallback, useState } from 'react'
import { isFilled } from '../model/field-spec.ts'
import type { ShipmentForm } from '../model/form.ts'
import type { FieldProblems } from '../model/grouped-problems.ts'

/** The parts of the page that are closed until they are asked for or filled. */
export type Group = 'tags' | 'dates' | 'metadata'

const dateFields = ['orderDate', 'shippingFrom', 'shippingTo', 'deliveryFrom', 'deliveryTo'] as const

const filledGroups = (form: ShipmentForm, problems: FieldProblems): readonly Group[] => {
  const hasDates = dateFields.some((field) => isFilled(form.texts[field]) || problems[field] !== undefined)
  return [
    ...(form.tags.length > 0 || problems['tags'] !== undefined ? (['tags'] as const) : []),
    ...(hasDates ? (['dates'] as const) : []),
    ...(form.metadata.length > 0 ? (['metadata'] as const) : []),
  ]
}

/** Which groups stand open: those asked for, those filled, and those with something to put right. */
export const useGroups = (form: ShipmentForm, problems: FieldProblems) => {
  const [asked, setAsked] = useState<readonly Group[]>([])
  const open: ReadonlySet<Group> = new Set([...asked, ...filledGroups(form, problems)])
  const openGroup = useCallback((group: Group) => setAsked((groups) => [...new Set([...groups, group])]), [])
  return { open, openGroup }
}
