import type { Edit } from './model/contents-edits.ts'
import type { FieldProblems } from './model/grouped-problems.ts'

/** What every part of the page is given besides what it shows. */
export type PartProps = {
  readonly edit: (change: Edit) => void
  readonly problems: FieldProblems
}
