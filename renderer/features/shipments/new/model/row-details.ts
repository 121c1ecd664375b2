import { goodsFieldNames } from './contents-specs.ts'
import type { ContentsRow } from './form.ts'
import type { FieldProblems } from './grouped-problems.ts'

/** With more rows than this that have details, these stay closed until they are asked for. */
const MOST_OPEN = 5

/** Whether more is said of a row than its cells show. */
export const hasDetails = ({ isDangerous, metadata, labelProperties }: ContentsRow): boolean =>
  isDangerous || metadata.length > 0 || labelProperties.length > 0

const hasProblems = (row: ContentsRow, problems: ReadonlyMap<string, FieldProblems>): boolean => {
  const own = problems.get(`row-${row.id}`) ?? {}
  return (
    [...goodsFieldNames, 'hazardClasses'].some((field) => own[field] !== undefined) ||
    row.metadata.some(({ id }) => problems.has(`metadata-${id}`)) ||
    row.labelProperties.some(({ id }) => problems.has(`labelProperties-${id}`))
  )
}

/**
 * The rows whose details are open: those with something to put right always, those that somebody opened or closed as
 * they were left, and the filled ones as long as there are few.
 */
export const openRows = (
  rows: readonly ContentsRow[],
  problems: ReadonlyMap<string, FieldProblems>,
  asked: ReadonlyMap<number, boolean>,
): ReadonlySet<number> => {
  const filled = rows.filter(hasDetails)
  const isFew = filled.length <= MOST_OPEN
  const isOpen = (row: ContentsRow): boolean =>
    hasProblems(row, problems) || (asked.get(row.id) ?? (isFew && hasDetails(row)))
  return new Set(rows.filter(isOpen).map(({ id }) => id))
}
