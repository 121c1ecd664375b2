/** One step of a path: a property, and which of its list when it is one; `each` is that of the row. */
export type PathStep = { readonly name: string; readonly choice?: string | number; readonly each?: true }
export type PropertyPath = readonly PathStep[]

const path = /^[a-z_][a-z0-9_]*(?:\[[^\]]*\])?(?:\.[a-z_][a-z0-9_]*(?:\[[^\]]*\])?)*$/u
const step = /([a-z_][a-z0-9_]*)(?:\[([^\]]*)\])?/gu

/**
 * Reads where a property of a shipment stands, as people write it: `addresses[destination].postal_code` is that of the
 * address of this type, `metadata[colour].value` that of this key, `contents[0].sku` that of the first contents, and
 * `contents[].sku` that of the contents which the row is about.
 * @returns undefined when it is none
 */
export const readPath = (text: string): PropertyPath | undefined => {
  if (text.length > 200 || !path.test(text)) return undefined
  return [...text.matchAll(step)].map(([, name = '', choice]) => ({
    name,
    ...choiceOf(choice),
  }))
}

const choiceOf = (choice: string | undefined): Omit<PathStep, 'name'> => {
  if (choice === undefined) return {}
  if (choice === '') return { each: true }
  return { choice: /^\d{1,4}$/u.test(choice) ? Number(choice) : choice }
}

/** By what the members of a list are chosen where it is not by their place. */
export const keysOf: Readonly<Record<string, string>> = {
  addresses: 'address_type',
  metadata: 'key',
  label_properties: 'key',
  paperless_documents: 'document_type',
}

/** What stands there; undefined when nothing does. @param row the place of the contents that the row is about */
export const valueAt = (root: unknown, steps: PropertyPath, row = 0): unknown => {
  let value: unknown = root
  for (const { name, choice, each } of steps) {
    value = propertyOf(value, name)
    if (choice !== undefined || each) value = memberOf(value, name, choice ?? row)
    if (value === undefined) return undefined
  }
  return value
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined

const memberOf = (list: unknown, name: string, choice: string | number): unknown => {
  if (!Array.isArray(list)) return undefined
  const members: readonly unknown[] = list
  if (typeof choice === 'number') return members[choice]
  const key = keysOf[name]
  return key === undefined ? undefined : members.find((member) => propertyOf(member, key) === choice)
}
