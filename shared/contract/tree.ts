/** An object of JSON, or of what is still to become JSON. */
export type Tree = { readonly [name: string]: unknown }
/** The member of a list one of whose properties has a value: the address of a type. */
type MemberStep = { readonly key: string; readonly value: string | number }
/** A step into an object, or into a list by index or by what a member says. */
export type PathStep = string | number | MemberStep

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path; `undefined` when nothing does. */
export const valueAt = (root: unknown, path: readonly PathStep[]): unknown => {
  let value: unknown = root
  for (const step of path) {
    value = stepInto(value, step)
    if (value === undefined) return undefined
  }
  return value
}

const stepInto = (value: unknown, step: PathStep): unknown => {
  if (typeof step === 'string') return isTree(value) && Object.hasOwn(value, step) ? value[step] : undefined
  if (!Array.isArray(value)) return undefined
  const members: readonly unknown[] = value
  return typeof step === 'number' ? members[step] : members.find((member) => isMember(member, step))
}

const isMember = (member: unknown, { key, value }: MemberStep): boolean =>
  isTree(member) && Object.hasOwn(member, key) && member[key] === value

/**
 * The same with another value at a path. What stands in the way is replaced; `undefined` takes away what stands there,
 * with the objects that this leaves empty.
 */
export const withValueAt = (tree: Tree, path: readonly PathStep[], value: unknown): Tree => {
  const changed = replaced(tree, path, value)
  return isTree(changed) ? changed : {}
}

const replaced = (value: unknown, [step, ...rest]: readonly PathStep[], to: unknown): unknown => {
  if (step === undefined) return to
  const inner = replaced(stepInto(value, step), rest, to)
  if (typeof step !== 'string') return replacedMember(Array.isArray(value) ? value : [], step, inner)
  const tree = isTree(value) ? value : {}
  if (inner !== undefined) return { ...tree, [step]: inner }
  const { [step]: _removed, ...others } = tree
  return Object.keys(others).length === 0 ? undefined : others
}

const replacedMember = (list: readonly unknown[], step: number | MemberStep, to: unknown): unknown => {
  const index = indexIn(list, step)
  return to === undefined
    ? list.toSpliced(index, 1)
    : list.toSpliced(index, 1, isTree(to) ? withKey(to, step) : to)
}

/** Where a member stands, or the next free index: a list has no holes. */
const indexIn = (list: readonly unknown[], step: number | MemberStep): number => {
  if (typeof step === 'number') return Math.min(step, list.length)
  const index = list.findIndex((member) => isMember(member, step))
  return index < 0 ? list.length : index
}

/** A member that was not there yet says by what it was looked for. */
const withKey = (member: Tree, step: PathStep): WritableTree =>
  typeof step === 'object' ? { [step.key]: step.value, ...member } : { ...member }

type WritableTree = Record<string, unknown>

/**
 * Puts a value where a path leads, in place: for long records that are put together piece by piece. What is missing on
 * the way is made; `undefined` takes away what stands there.
 */
export const setValueAt = (root: WritableTree, path: readonly PathStep[], value: unknown): void => {
  let parent: WritableTree | unknown[] = root
  for (const [depth, step] of path.entries()) {
    const next = path[depth + 1]
    if (next === undefined) put(parent, step, value)
    else parent = containerAt(parent, step, next)
  }
}

const put = (parent: WritableTree | unknown[], step: PathStep, value: unknown): void => {
  if (Array.isArray(parent)) {
    if (typeof step !== 'string')
      parent.splice(indexIn(parent, step), 1, ...(value === undefined ? [] : [value]))
  } else if (typeof step === 'string') {
    if (value === undefined) Reflect.deleteProperty(parent, step)
    else parent[step] = value
  }
}

/** The object or list that a step leads to and that the next one goes into. */
const containerAt = (
  parent: WritableTree | unknown[],
  step: PathStep,
  next: PathStep,
): WritableTree | unknown[] => {
  const inner = stepInto(parent, step)
  if (typeof next === 'string' && isWritableTree(inner)) return inner
  if (typeof next !== 'string' && isWritableList(inner)) return inner
  const made = typeof next === 'string' ? withKey({}, step) : []
  put(parent, step, made)
  return made
}

const isWritableTree = (value: unknown): value is WritableTree => isTree(value)
const isWritableList = (value: unknown): value is unknown[] => Array.isArray(value)
