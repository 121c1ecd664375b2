import { useCallback, useState } from 'react'
import { usePart } from '#ui/create-store.ts'
import { type FormState, valueIn } from '#ui/form/form-state.ts'
import { problemsByRow } from '#ui/form/located-problems.ts'
import { hasContent } from '#ui/form/typed.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { CUSTOMS, datePaths, furtherOfShipment, sourcePaths } from '../groups/layout.ts'
import type { ShipmentForm } from '../model/form.ts'

/** The parts of the page that are closed until they are asked for or filled, and what stands in each. */
const pathsOf = {
  tags: ['tags'],
  dates: datePaths,
  customs: [CUSTOMS],
  metadata: ['metadata'],
  label_properties: ['label_properties'],
  source: [...sourcePaths, ...furtherOfShipment],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Group = keyof typeof pathsOf
const isGroup = (name: string): name is Group => Object.hasOwn(pathsOf, name)
export const groups: readonly Group[] = Object.keys(pathsOf).filter(isGroup)

const isNeeded = (group: Group, form: FormState, wrong: readonly string[]): boolean =>
  pathsOf[group].some((path) => {
    const value = valueIn(form, path)
    const isThere = path === group ? Array.isArray(value) && value.length > 0 : hasContent(value)
    return isThere || wrong.some((field) => field === path || field.startsWith(`${path}.`))
  })

/** Which groups stand open: those asked for, those filled, and those with something to put right. */
export const useGroups = ({ store }: FormHandle<ShipmentForm>) => {
  const [asked, setAsked] = useState<readonly Group[]>([])
  // As text, so that typing draws the page anew only when another group opens.
  const needed = usePart(store, ({ form, problems }) => {
    const wrong = Object.keys(problemsByRow(problems).get(0) ?? {})
    return groups.filter((group) => isNeeded(group, form, wrong)).join(' ')
  })
  const open: ReadonlySet<Group> = new Set([...asked, ...needed.split(' ').filter(isGroup)])
  const openGroup = useCallback((group: Group) => setAsked((before) => [...new Set([...before, group])]), [])
  return { open, openGroup }
}
