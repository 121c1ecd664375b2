import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')

export type SourceFile = { readonly path: string; readonly text: string }

/** One import of a file: what was written, and the file of this house that it means, if it means one. */
export type Import = {
  readonly file: string
  readonly line: number
  readonly specifier: string
  /** The path from the root of the house, or nothing for a package. */
  readonly target: string | undefined
  readonly isTypeOnly: boolean
  /** Whether it is read only once the code comes there. */
  readonly isLater: boolean
}

export const readFile = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every file below a folder of the house with one of these endings, by its path from the root. */
export const readFiles = (folder: string, ...endings: readonly string[]): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .map((path) => ({ path, text: readFile(path) }))

/** The code without its comments, each replaced by as much space, so that lines stay where they are. */
export const withoutComments = (text: string): string =>
  text.replaceAll(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu,
    (found, literal: string | undefined) => literal ?? found.replaceAll(/[^\n]/gu, ' '),
  )

/** SQL stands in these: in what is called a store, and in the rooms of the shipments' own. */
export const isStoreFile = (path: string): boolean =>
  /(?:\/|-)store\.ts$/u.test(path) || /^electron\/shipments\/(?:store|list|search)\//u.test(path)

const { imports: rooms } = z
  .object({ imports: z.record(z.string().endsWith('/*'), z.string().endsWith('/*')) })
  .parse(JSON.parse(readFile('package.json')))

const statement = /(?:^|[\n;}])\s*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gu
const bare = /(?:^|[\n;}])\s*import\s*['"]([^'"]+)['"]/gu
const called = /(typeof\s+)?\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/gu

/** Every import of a file, of whatever form. */
export const importsOf = ({ path, text }: SourceFile): readonly Import[] => {
  const code = withoutComments(text)
  const found = (
    match: RegExpExecArray,
    specifier: string,
    how: Pick<Import, 'isTypeOnly' | 'isLater'>,
  ): Import => ({
    file: path,
    line: code.slice(0, match.index + match[0].length).split('\n').length,
    specifier,
    target: targetOf(path, specifier),
    ...how,
  })
  return [
    ...[...code.matchAll(statement)].map((match) =>
      found(match, match[2] ?? '', { isTypeOnly: isOnlyTypes(match[1] ?? ''), isLater: false }),
    ),
    ...[...code.matchAll(bare)].map((match) =>
      found(match, match[1] ?? '', { isTypeOnly: false, isLater: false }),
    ),
    ...[...code.matchAll(called)].map((match) =>
      found(match, match[2] ?? '', { isTypeOnly: match[1] !== undefined, isLater: true }),
    ),
  ]
}

/** The file of this house that a specifier means: beside the importing one, or by a name of `imports` in package.json. */
const targetOf = (path: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return posix.join(dirname(path), specifier)
  const room = Object.entries(rooms).find(([name]) => specifier.startsWith(name.slice(0, -1)))
  return room && posix.join(room[1].slice(0, -1), specifier.slice(room[0].length - 1))
}

/** Whether all names between `import` and `from` are types. */
const isOnlyTypes = (names: string): boolean => {
  if (/^\s*type\b/u.test(names)) return true
  const [, inBraces = ''] = /\{([\s\S]*)\}/u.exec(names) ?? []
  const each = inBraces
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const hasDefault = /^\s*[\w*]/u.test(names)
  return !hasDefault && each.length > 0 && each.every((name) => name.startsWith('type '))
}

/** The package that a specifier means: `react` of `react/jsx-runtime`, `@a/b` of `@a/b/c`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
