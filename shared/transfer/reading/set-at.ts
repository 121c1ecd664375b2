import { keysOf, type PropertyPath, type PathStep } from '../path.ts'

/** A path, and the place of the contents that a row is about. */
export type Place = { readonly path: PropertyPath; readonly row?: number }

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Puts a value where a path leads; what is missing on the way is made: the member of a list with its type or key. With
 * `undefined` it takes away what stands there.
 * @param root is changed
 */
export const setAt = (root: Tree, { path, row = 0 }: Place, value: unknown): void => {
  const last = path.at(-1)
  if (!last) return
  let tree = root
  for (const step of path.slice(0, -1)) tree = treeAt(tree, step, row)
  if (last.choice === undefined && !last.each) put(tree, last.name, value)
  else putMember(tree, last, { value, row })
}

const put = (tree: Tree, name: string, value: unknown): void => {
  if (value === undefined) Reflect.deleteProperty(tree, name)
  else tree[name] = value
}

/** What a step leads to, made where there is nothing yet. */
const treeAt = (tree: Tree, step: PathStep, row: number): Tree => {
  if (step.choice === undefined && !step.each) return ownTree(tree, step.name)
  const list = ownList(tree, step.name)
  const place = placeOf(list, step, row)
  const member = list[place]
  if (isTree(member)) return member
  const made: Tree = typeof step.choice === 'string' ? { [keyOf(step.name)]: step.choice } : {}
  list[place] = made
  return made
}

const ownTree = (tree: Tree, name: string): Tree => {
  const inner = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (isTree(inner)) return inner
  const made: Tree = {}
  tree[name] = made
  return made
}

const ownList = (tree: Tree, name: string): unknown[] => {
  const inner = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (Array.isArray(inner)) return inner
  const made: unknown[] = []
  tree[name] = made
  return made
}

const keyOf = (list: string): string => keysOf[list] ?? 'key'

/** The place of the member that is meant, or the next free one: a list has no holes. */
const placeOf = (list: readonly unknown[], { name, choice, each }: PathStep, row: number): number => {
  if (each) return Math.min(row, list.length)
  if (typeof choice === 'number') return Math.min(choice, list.length)
  const key = keyOf(name)
  const place = list.findIndex((member) => isTree(member) && Reflect.get(member, key) === choice)
  return place < 0 ? list.length : place
}

const putMember = (
  tree: Tree,
  step: PathStep,
  { value, row }: { readonly value: unknown; readonly row: number },
): void => {
  const list = ownList(tree, step.name)
  const place = placeOf(list, step, row)
  if (value === undefined) list.splice(place, 1)
  else list[place] = value
}
