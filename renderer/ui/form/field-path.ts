import { isTree, type PathStep, type Tree } from '#shared/contract/tree.ts'

/**
 * A field is named by its path in what is sent. Rows come and go, so a row is not named by its place but by a number
 * that it keeps: `contents[#7].weight.value`. It stands in the row itself, under a name that is never sent.
 */
export type FieldPath = string
export const ID = '#'
export type Row = Tree & { readonly [ID]: number }

/** Whether a name is the form's own, and never sent. */
export const isOwn = (name: string): boolean => name.startsWith(ID) && !name.startsWith(ID + ID)
/** The name of a sent property in the form: what begins like the form's own names gets a mark more. */
export const typedName = (name: string): string => (name.startsWith(ID) ? ID + name : name)
/** The name under which a property of the form is sent. */
export const sentName = (name: string): string => (name.startsWith(ID + ID) ? name.slice(ID.length) : name)

export const isRow = (value: unknown): value is Row => isTree(value) && typeof value[ID] === 'number'
/** The rows of a list; none where it is no list of rows. */
export const rowsIn = (list: unknown): readonly Row[] =>
  Array.isArray(list) && list.every(isRow) ? list : []

export const childPath = (path: FieldPath, name: string): FieldPath =>
  path === '' ? name : `${path}.${name}`
export const rowPath = (list: FieldPath, id: number): FieldPath => `${list}[${ID}${id}]`

const step = /\[#(\d+)\]|[^.[\]]+/gu

/** The way to a field through the form. */
export const stepsOf = (path: FieldPath): readonly PathStep[] =>
  [...path.matchAll(step)].map(([name, id]) => (id === undefined ? name : { key: ID, value: Number(id) }))

/** The path as a schema names it: `contents[].weight.value`. */
export const patternOf = (path: FieldPath): string => path.replaceAll(/\[[^[\]]*\]/gu, '[]')

/** The number of the row that a field is in, the innermost one, and its path in there; 0 in none. */
export const ownerOf = (path: FieldPath): { readonly row: number; readonly rest: FieldPath } => {
  const [, id, rest] = /^.*\[#(\d+)\]\.?(.*)$/u.exec(path) ?? []
  return id === undefined ? { row: 0, rest: path } : { row: Number(id), rest: rest ?? '' }
}
