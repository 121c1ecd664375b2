import { useCallback, useState } from 'react'
import { isFilled } from '../model/field-spec.ts'
import type { ShipmentForm } from '../model/form.ts'
import type { FieldProblems } from '../model/grouped-problems.ts'
import type { ListField } from '../model/list-specs.ts'
import { customsFieldNames, type ShipmentField, sourceFieldNames } from '../model/shipment-specs.ts'

/** The parts of the page that are closed until they are asked for or filled. */
export const groups = ['tags', 'dates', 'customs', 'metadata', 'labelProperties', 'source'] as const
export type Group = (typeof groups)[number]

/** The fields of each group, and its lists. */
const fieldsOf: Readonly<Record<Group, readonly ShipmentField[]>> = {
  tags: [],
  dates: ['orderDate', 'shippingFrom', 'shippingTo', 'deliveryFrom', 'deliveryTo'],
  customs: customsFieldNames,
  metadata: [],
  labelProperties: [],
  source: sourceFieldNames,
}
const listsOf: Readonly<Partial<Record<Group, readonly ListField[]>>> = {
  tags: ['tags'],
  customs: ['invoices', 'certificates', 'licences'],
}

const isNeeded = (group: Group, form: ShipmentForm, problems: FieldProblems): boolean => {
  if (group === 'metadata' || group === 'labelProperties') return form[group].length > 0
  const lists = listsOf[group] ?? []
  return (
    [...fieldsOf[group], ...lists].some((field) => problems[field] !== undefined) ||
    fieldsOf[group].some((field) => isFilled(form.texts[field])) ||
    lists.some((list) => form.lists[list].length > 0)
  )
}

/** Which groups stand open: those asked for, those filled, and those with something to put right. */
export const useGroups = (form: ShipmentForm, problems: FieldProblems) => {
  const [asked, setAsked] = useState<readonly Group[]>([])
  const open: ReadonlySet<Group> = new Set(
    groups.filter((group) => asked.includes(group) || isNeeded(group, form, problems)),
  )
  const openGroup = useCallback((group: Group) => setAsked((before) => [...new Set([...before, group])]), [])
  return { open, openGroup }
}
