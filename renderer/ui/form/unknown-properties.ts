import { groupsOf, type PropertyTable } from '#shared/contract/properties.ts'
import { isTree, type PathStep, type Tree } from '#shared/contract/tree.ts'
import { childPath, ID, isOwn, isRow, sentName } from './field-path.ts'
import { hasContent, textOf, textsOf } from './typed.ts'

/** Something that was pasted and that no field shows: it is kept and sent. */
export type UnknownProperty = {
  /** Its names may hold anything, so it is no field's path. */
  readonly steps: readonly PathStep[]
  readonly pattern: string
  /** Whether the schema has it at all; where it has not, what is sent is refused until it is left out. */
  readonly isInSchema: boolean
}

/** All that no field shows, from the outside in; inside a group that fields show, each part by itself. */
export const unknownProperties = (table: PropertyTable, tree: Tree): readonly UnknownProperty[] =>
  unknownInTree(table, tree, { steps: [], pattern: '' })

type Place = Pick<UnknownProperty, 'steps' | 'pattern'>

const unknownInTree = (
  table: PropertyTable,
  tree: Tree,
  { steps, pattern }: Place,
): readonly UnknownProperty[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    isOwn(name)
      ? []
      : unknownIn(table, value, { steps: [...steps, name], pattern: childPath(pattern, sentName(name)) }),
  )

const unknownIn = (table: PropertyTable, value: unknown, place: Place): readonly UnknownProperty[] => {
  const { steps, pattern } = place
  const property = table.get(pattern)
  const isGroup = groupsOf(table).has(pattern)
  if (!hasContent(value) && (property || isGroup || Array.isArray(value))) return []
  if (property?.kind === 'rows' && Array.isArray(value) && value.every(isRow))
    return value.flatMap((row) =>
      unknownInTree(table, row, {
        steps: [...steps, { key: ID, value: row[ID] }],
        pattern: `${pattern}[]`,
      }),
    )
  if (property) {
    const isShown = textOf(property, value) !== undefined || textsOf(property, value) !== undefined
    return isShown || typeof value === 'boolean' ? [] : [{ ...place, isInSchema: true }]
  }
  return isGroup && isTree(value) ? unknownInTree(table, value, place) : [{ ...place, isInSchema: isGroup }]
}
