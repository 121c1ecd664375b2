import { readJsonPath } from '#shared/contract/json-path.ts'
import { isTree, valueAt } from '#shared/contract/tree.ts'
import { keysOf } from '#shared/transfer/path.ts'
import type { Assembled } from '#shared/transfer/reading/assemble.ts'
import type { RowProblem } from '#shared/transfer/import.ts'

type Source = Pick<RowProblem, 'row' | 'path' | 'column' | 'value'>

/** A place of a request as a path that a fix can name: members of lists by their type or key where they have one. */
export const pathOfProperty = (input: unknown, property: string): string => {
  let value: unknown = input
  let list = ''
  let path = ''
  for (const step of readJsonPath(property)) {
    if (typeof step === 'number') {
      value = valueAt(value, [step])
      path += `[${keyOf(list, value) ?? step}]`
    } else {
      value = valueAt(value, [step])
      path += path === '' ? step : `.${step}`
      list = step
    }
  }
  return path
}

const keyOf = (list: string, member: unknown): string | undefined => {
  const key = keysOf[list]
  if (key === undefined || list === 'paperless_documents') return undefined
  const choice = isTree(member) ? member[key] : undefined
  return typeof choice === 'string' && /^[^\]]+$/u.test(choice) ? choice : undefined
}

type InTable = {
  readonly firstRow: number
  /** By the paths of their columns. */
  readonly headers: ReadonlyMap<string, string | undefined>
}

/** Where in a table stands what a problem is about. */
export const sourceInTable = (
  property: string | undefined,
  { input, placed }: Pick<Assembled, 'input' | 'placed'>,
  { firstRow, headers }: InTable,
): Source => {
  if (property === undefined) return { row: firstRow }
  const path = pathOfProperty(input, property)
  const found =
    placed.find((one) => one.path === path) ?? placed.find((one) => one.path.startsWith(`${path}.`))
  const own = found && found.path === path ? found : undefined
  const row = own?.row ?? rowOfContents(path, placed) ?? firstRow
  const generic = path.replace(/^contents\[\d+\]/u, 'contents[]')
  const column = own?.column ?? headers.get(generic) ?? headers.get(path)
  return {
    row,
    ...(path === '' ? {} : { path: own?.cell ?? (headers.has(path) ? path : generic) }),
    ...(column === undefined ? {} : { column }),
    ...(own ? { value: own.value } : {}),
  }
}

/** The row that the contents at that place came from. */
const rowOfContents = (path: string, placed: Assembled['placed']): number | undefined => {
  const contents = /^contents\[\d+\]/u.exec(path)?.[0]
  return contents === undefined ? undefined : placed.find((one) => one.path.startsWith(contents))?.row
}
