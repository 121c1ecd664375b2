import { rowsIn } from '#ui/form/field-path.ts'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import type { ContentsRow } from './contents-rows.ts'
import { isDangerousGoods, pairLists } from './form.ts'

/** With more rows than this that have details, these stay closed until they are asked for. */
const MOST_OPEN = 5

type Row = Pick<ContentsRow, 'id' | 'row'>

const pairsOf = ({ row }: Pick<Row, 'row'>) => pairLists.flatMap((list) => rowsIn(row[list]))

/** Whether more is said of a row than its cells show. */
export const hasDetails = (row: Pick<Row, 'row'>): boolean =>
  isDangerousGoods(row.row) || pairsOf(row).length > 0

const hasProblems = (row: Row, problems: ReadonlyMap<number, FieldProblems>): boolean =>
  Object.keys(problems.get(row.id) ?? {}).some((field) => field.startsWith('dangerous_goods')) ||
  pairsOf(row).some(({ '#': id }) => problems.has(id))

/**
 * The rows whose details are open: those with something to put right always, those that somebody opened or closed as
 * they were left, and the filled ones as long as there are few.
 */
export const openRows = (
  rows: readonly Row[],
  problems: ReadonlyMap<number, FieldProblems>,
  asked: ReadonlyMap<number, boolean>,
): ReadonlySet<number> => {
  const filled = rows.filter(hasDetails)
  const isFew = filled.length <= MOST_OPEN
  const isOpen = (row: Row): boolean =>
    hasProblems(row, problems) || (asked.get(row.id) ?? (isFew && hasDetails(row)))
  return new Set(rows.filter(isOpen).map(({ id }) => id))
}
