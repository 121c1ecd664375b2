import type { JsonPath } from '#shared/contract/json-path.ts'
import type { PropertyTable } from '#shared/contract/properties.ts'
import { isTree, type Tree } from '#shared/contract/tree.ts'
import { childPath, type FieldPath, ID, patternOf, type Row, rowPath, rowsIn } from './field-path.ts'

/** What the fields of a form are, and how they are sent. */
export type FormShape = {
  readonly table: PropertyTable
  /** The property that holds all of it in what is sent, if one does. */
  readonly root?: string
  /** By what path a property is known elsewhere, where it is another one there: it is called and told by that. */
  readonly knownAs?: (path: FieldPath) => FieldPath
  /** The rows of a list that are sent, in their order; all of them where nothing is said. */
  readonly sentRows?: (rows: readonly Row[], list: string) => readonly Row[]
  /** The field at which problems of another property, or of a whole group, are shown; usually it is the first of the group. */
  readonly shownAt?: Readonly<Record<string, string>>
}

/**
 * The field that a path into what is sent speaks of. A problem of a whole list stands at its last row: that is the one
 * too many.
 * @returns undefined for a place that no field shows
 */
export const fieldOfPath = (shape: FormShape, tree: Tree, steps: JsonPath): FieldPath | undefined => {
  if (shape.root !== undefined && steps[0] !== shape.root) return undefined
  const reached = follow(shape, tree, shape.root === undefined ? steps : steps.slice(1))
  if (reached === undefined || reached === '') return undefined
  const pattern = patternOf(reached)
  const field = shape.shownAt?.[pattern] ?? firstFieldOf(shape.table, pattern)
  if (field === undefined) return undefined
  // Both are written in the schema's terms; the rows on the way are those of the path.
  return field.startsWith(pattern) ? reached + field.slice(pattern.length) : siblingOf(reached, field)
}

const siblingOf = (reached: FieldPath, field: string): FieldPath => {
  const end = reached.lastIndexOf(']') + 1
  return reached.slice(0, end) + field.slice(patternOf(reached.slice(0, end)).length)
}

const firstFieldOf = (table: PropertyTable, pattern: string): string | undefined => {
  const property = table.get(pattern)
  return property && property.kind !== 'rows'
    ? pattern
    : [...table.keys()].find((path) => path.startsWith(`${pattern}.`))
}

const follow = (shape: FormShape, tree: Tree, steps: JsonPath): FieldPath | undefined => {
  let [path, value]: [FieldPath, unknown] = ['', tree]
  const kindHere = (): string | undefined => shape.table.get(patternOf(path))?.kind
  for (const step of steps) {
    if (kindHere() === 'list') return path
    if (typeof step === 'string') {
      path = childPath(path, step)
      value = isTree(value) ? value[step] : undefined
    } else {
      const row = kindHere() === 'rows' ? sentIn(shape, value, path)[step] : undefined
      if (!row) return undefined
      path = rowPath(path, row[ID])
      value = row
    }
  }
  if (kindHere() !== 'rows') return path
  const row = sentIn(shape, value, path).at(-1) ?? rowsIn(value)[0]
  return row && rowPath(path, row[ID])
}

const sentIn = ({ sentRows }: FormShape, list: unknown, path: FieldPath): readonly Row[] => {
  const rows = rowsIn(list)
  return sentRows ? sentRows(rows, patternOf(path)) : rows
}
