import type { Moves } from './variations.ts'

/** A glyph of contours, or one that is put together of others; then its points are where those stand. */
export type Outline = {
  /** The last point of each contour. */
  readonly ends: readonly number[]
  /** Which points are on their curve, or how parts are put together. */
  readonly flags: readonly number[]
  /** The glyphs that it is put together of; none where it has contours. */
  readonly parts: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
}
type Axis = 'x' | 'y'

/**
 * An outline of another weight, and how much wider its glyph is. Points that nothing is said of go with those beside them on
 * their contour. Source: OpenType, "gvar", "Inferred deltas for un-referenced point numbers".
 */
export const movedBy = (outline: Outline, moves: readonly Moves[]) => {
  if (moves.length === 0) return { outline, wider: 0 }
  const count = outline.x.length
  // Behind its points a glyph has those that tell where it begins and ends.
  const x = sumOf([...outline.x, 0, 0], 'x', { outline, moves })
  const y = sumOf(outline.y, 'y', { outline, moves })
  const wider = (x[count + 1] ?? 0) - (x[count] ?? 0)
  return { outline: { ...outline, x: x.slice(0, count).map(Math.round), y: y.map(Math.round) }, wider }
}

type Moving = { readonly outline: Outline; readonly moves: readonly Moves[] }

const sumOf = (places: readonly number[], axis: Axis, { outline, moves }: Moving): readonly number[] => {
  const sums = [...places]
  for (const move of moves) {
    const all = movesOfAll(outline, move, axis)
    for (const [point, place] of sums.entries()) sums[point] = place + move.share * (all[point] ?? 0)
  }
  return sums
}

/** How far each point moves, also those that are not named. */
const movesOfAll = (
  outline: Outline,
  { points, ...move }: Moves,
  axis: Axis,
): readonly (number | undefined)[] => {
  if (!points) return move[axis]
  const all: (number | undefined)[] = []
  for (const [index, point] of points.entries()) all[point] = move[axis][index]
  let first = 0
  for (const last of outline.ends) {
    inferContour(all, outline[axis], { first, last })
    first = last + 1
  }
  return all
}

type Contour = { readonly first: number; readonly last: number }

/** Tells how far the points of a contour move of which it is not said. */
const inferContour = (
  moves: (number | undefined)[],
  places: readonly number[],
  { first, last }: Contour,
): void => {
  const known: Known[] = []
  for (let point = first; point <= last; point += 1) {
    const by = moves[point]
    if (by !== undefined) known.push({ by, place: places[point] ?? 0 })
  }
  if (known.length > last - first) return
  let passed = 0
  for (let point = first; point <= last; point += 1) {
    if (moves[point] !== undefined) passed += 1
    else {
      const [before, after] = [known[passed - 1] ?? known.at(-1), known[passed] ?? known[0]]
      if (before && after) moves[point] = between(places[point] ?? 0, before, after)
    }
  }
}

type Known = { readonly by: number; readonly place: number }

const between = (place: number, one: Known, other: Known): number => {
  const [low, high] = one.place <= other.place ? [one, other] : [other, one]
  if (low.place === high.place) return low.by === high.by ? low.by : 0
  if (place <= low.place) return low.by
  if (place >= high.place) return high.by
  return low.by + ((place - low.place) / (high.place - low.place)) * (high.by - low.by)
}
