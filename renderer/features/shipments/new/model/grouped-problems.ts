import type { FieldKey } from './field-of-path.ts'
import type { LocatedProblem } from './located-problems.ts'

/** The problems of one address or row by its field; the first of each is enough to say what to do. */
export type FieldProblems = Readonly<Record<string, LocatedProblem>>

const nameIn = (field: FieldKey): string => field.split('-').at(-1) ?? ''

/** The problems by what they belong to: `address-1`, `row-7`, or the empty text for the shipment itself. */
export const groupProblems = (problems: readonly LocatedProblem[]): ReadonlyMap<string, FieldProblems> => {
  const placed = problems.flatMap((located) =>
    located.field === undefined ? [] : [{ located, field: located.field }],
  )
  const groups = Map.groupBy(placed, ({ field }) => field.split('-').slice(0, -1).join('-'))
  return new Map(
    [...groups].map(([owner, members]) => [
      owner,
      // The first of a field comes last here, and so stays.
      Object.fromEntries(members.toReversed().map(({ field, located }) => [nameIn(field), located])),
    ]),
  )
}

export const noProblems: FieldProblems = {}
