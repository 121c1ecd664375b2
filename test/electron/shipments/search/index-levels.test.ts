import { expect, it } from 'vitest'
import { nextToMerge } from '#electron/shipments/search/index-levels.ts'

const levelsOf = (...levels: readonly (readonly [merging: number, parts: number])[]) =>
  levels.map(([merging, parts]) => ({ merging, parts }))

it.each([
  ['nothing where there is nothing', levelsOf(), undefined],
  ['nothing of few', levelsOf([0, 7]), undefined],
  ['what has become enough', levelsOf([0, 8]), 0],
  ['most', levelsOf([0, 9], [0, 12]), 1],
  ['first what is begun', levelsOf([0, 2], [3, 3], [0, 1]), 1],
  ['what has come in since, where that is more', levelsOf([0, 9], [3, 3]), 0],
  ['nothing where that is more and not enough', levelsOf([0, 5], [3, 3]), undefined],
])('merges %s', (_what, levels, next) => {
  expect(nextToMerge(levels)).toBe(next)
})
