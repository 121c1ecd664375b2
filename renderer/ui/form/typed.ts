import { groupsOf, type Property, type PropertyTable } from '#shared/contract/properties.ts'
import { isTree, type Tree } from '#shared/contract/tree.ts'
import { readDecimal } from '../fields/text/decimal.ts'
import { childPath, ID, isOwn, sentName, typedName } from './field-path.ts'

type Typing = { readonly table: PropertyTable; readonly takeId: () => number }

/** What is sent, as it is typed: text at the leaves, and a number for each row. What no field can show stays as it is. */
export const typedOf = (typing: Typing, tree: Tree, pattern = ''): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      typedName(name),
      typedValue(typing, value, childPath(pattern, name)),
    ]),
  )

const typedValue = (typing: Typing, value: unknown, pattern: string): unknown => {
  const property = typing.table.get(pattern)
  if (property?.kind === 'rows' && Array.isArray(value) && value.every(isTree))
    return value.map((row) => ({ [ID]: typing.takeId(), ...typedOf(typing, row, `${pattern}[]`) }))
  if (property) return typedLeaf(property, value)
  return isTree(value) && groupsOf(typing.table).has(pattern) ? typedOf(typing, value, pattern) : value
}

const typedLeaf = (property: Property, value: unknown): unknown => {
  if (property.kind !== 'list') return textOf(property, value) ?? value
  const texts = textsOf(property, value)
  return texts && texts.length > 0 ? listOf(property, texts) : value
}

/** What a field shows of a value; `undefined` for what it cannot show, which is kept and sent as it is. */
export const textOf = (property: Property, value: unknown): string | undefined => {
  const { kind } = property
  if (typeof value === 'number') return kind === 'text' || kind === 'number' ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  switch (kind) {
    case 'text':
    case 'number':
      return value
    case 'code':
      return value.trim().toUpperCase()
    case 'word':
      return property.words.find((word) => word === value.trim().toLowerCase())
    case 'moment':
      return isMoment(value) ? value : undefined
    case 'flag':
    case 'list':
    case 'rows':
      return undefined
  }
}

/** What is typed is shown as it was typed; only words and moments have to be some. */
export const shownText = (property: Property | undefined, value: unknown): string => {
  if (typeof value === 'string' && property?.kind !== 'word' && property?.kind !== 'moment') return value
  return (property && textOf(property, value)) ?? ''
}

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/u.test(text) && !Number.isNaN(Date.parse(text))

/** The short texts of a list; `undefined` where its field cannot show them all. */
export const textsOf = (property: Property, value: unknown): readonly string[] | undefined => {
  if (property.kind !== 'list' || !Array.isArray(value)) return undefined
  const { property: name } = property
  const texts = value.flatMap((one: unknown) => {
    const text = name === undefined || !isTree(one) || Object.keys(one).length !== 1 ? one : one[name]
    const isShown = name === undefined || isTree(one)
    return isShown && (typeof text === 'string' || typeof text === 'number') ? [String(text)] : []
  })
  return texts.length === value.length ? texts : undefined
}

/** The list that short texts stand in: by themselves, or each as the only property of an object. */
export const listOf = (property: Property, texts: readonly string[]): readonly unknown[] =>
  property.kind === 'list' && property.property !== undefined
    ? texts.map((text) => ({ [property.property ?? '']: text }))
    : texts

/** Whether there is anything in it: blank text, and what holds nothing else, is no content. */
export const hasContent = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return isTree(value)
    ? Object.entries(value).some(([name, inner]) => !isOwn(name) && hasContent(inner))
    : value !== undefined
}

/**
 * What the form sends: blank fields say nothing, and neither do the groups that they leave empty. A number that cannot be
 * read stays text, so that it is refused by its name.
 */
export const sentOf = (table: PropertyTable, tree: Tree, pattern = ''): Tree =>
  sentTree(table, tree, pattern) ?? {}

const sentTree = (table: PropertyTable, tree: Tree, pattern: string): Tree | undefined => {
  const entries = Object.entries(tree).filter(([name]) => !isOwn(name))
  const sent = entries.flatMap(([name, inner]) => {
    const value = sentValue(table, inner, childPath(pattern, name))
    return value === undefined ? [] : [[sentName(name), value] as const]
  })
  return entries.length > 0 && sent.length === 0 ? undefined : Object.fromEntries(sent)
}

const sentValue = (table: PropertyTable, value: unknown, pattern: string): unknown => {
  const property = table.get(pattern)
  if (typeof value === 'string' && property) return sentText(property, value)
  if (property?.kind === 'rows' && Array.isArray(value) && value.every(isTree))
    return value.map((row) => sentOf(table, row, `${pattern}[]`))
  // Only what `typedOf` has opened is closed again: a group of fields, and no object where a list or a text belongs.
  const isGroup = property === undefined && groupsOf(table).has(pattern)
  return isGroup && isTree(value) ? sentTree(table, value, pattern) : value
}

const sentText = (property: Property, text: string): unknown => {
  if (text.trim() === '') return undefined
  return property.kind === 'number' ? (readDecimal(text) ?? text) : text.trim()
}
