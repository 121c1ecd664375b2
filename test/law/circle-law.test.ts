import { expect, it } from 'vitest'
import { importsOf, readFiles, type SourceFile } from './source-files.ts'

/** The files that each imports, types as well. */
const graphOf = (files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> =>
  new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target }) => target ?? [])]))

/** Files that cannot be read without each other: what is left once all are put aside that import nothing else. */
const circlesIn = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const left = new Map(graph)
  for (let before = left.size + 1; left.size < before;) {
    before = left.size
    for (const [path, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(path)
    const imported = new Set([...left.values()].flat())
    for (const path of left.keys()) if (!imported.has(path)) left.delete(path)
  }
  return [...left.keys()]
}

it('finds circles of any length, and nothing else', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['d', 'e']],
    ['d', ['b']],
    ['e', []],
    ['f', ['g']],
    ['g', ['e']],
  ])
  expect(circlesIn(graph)).toEqual(['b', 'c', 'd'])
})

it.each(['electron', 'renderer', 'shared'])(
  'lets no files of %s import each other in a circle, not even for types',
  (room) => {
    const files = readFiles(room, '.ts', '.tsx')
    expect(files.length).toBeGreaterThan(100)
    expect(circlesIn(graphOf(files))).toEqual([])
  },
)
