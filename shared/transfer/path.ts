import type { PathStep } from '../contract/tree.ts'

/** The contents that a row of a table is about. */
type EachStep = { readonly each: true }
/** Where a property of a shipment stands, as a column says it. */
export type PropertyPath = readonly (PathStep | EachStep)[]

const path = /^[a-z_][a-z0-9_]*(?:\[[^\]]*\])?(?:\.[a-z_][a-z0-9_]*(?:\[[^\]]*\])?)*$/u
const step = /([a-z_][a-z0-9_]*)(?:\[([^\]]{0,200})\])?/gu

/**
 * Reads where a property of a shipment stands, as people write it: `addresses[destination].postal_code` is that of the
 * address of this type, `metadata[colour].value` that of this key, `contents[0].sku` that of the first contents, and
 * `contents[].sku` that of the contents which the row is about.
 * @returns undefined when it is none
 */
export const readPath = (text: string): PropertyPath | undefined => {
  if (text.length > 200 || !path.test(text)) return undefined
  return [...text.matchAll(step)].flatMap(([, name = '', member]) =>
    member === undefined ? [name] : [name, memberStep(name, member)],
  )
}

const memberStep = (list: string, member: string): PathStep | EachStep => {
  if (member === '') return { each: true }
  return /^\d{1,4}$/u.test(member) ? Number(member) : { key: keysOf[list] ?? 'key', value: member }
}

/** By what the members of a list are chosen where it is not by their index. */
export const keysOf: Readonly<Record<string, string>> = {
  addresses: 'address_type',
  metadata: 'key',
  label_properties: 'key',
  paperless_documents: 'document_type',
}

export const isEach = (one: PropertyPath[number]): one is EachStep => typeof one === 'object' && 'each' in one

/** The path for the row that is about the contents at an index. */
export const pathOfRow = (steps: PropertyPath, row: number): readonly PathStep[] =>
  steps.map((one) => (isEach(one) ? row : one))

/** The last name on a path. */
export const nameAtEnd = (steps: PropertyPath): string =>
  steps.findLast((one) => typeof one === 'string') ?? ''

/** The names on a path, without which of a list is meant. */
export const namesOf = (steps: PropertyPath): readonly string[] =>
  steps.filter((one) => typeof one === 'string')
