import type { FieldProblems } from '#ui/form/located-problems.ts'
import { useFormFields } from '#ui/form/use-field.ts'
import { cellPaths, GTIN, useColumnLabel } from './columns.ts'
import classes from './contents.module.css'
import { problemsIdOf } from './use-cell.ts'

type LineProblemsProps = {
  readonly id: number
  readonly problems: FieldProblems
  /** Why the bar codes that were typed are not kept. */
  readonly gtinRefused: string | undefined
  readonly span: number
}

/** What is wrong in a row, right below it: a cell is too small for a sentence. */
export const LineProblems = ({ id, problems, gtinRefused, span }: LineProblemsProps) => {
  const { messageOf, get } = useFormFields()
  const labelOf = useColumnLabel()
  const wrong = cellPaths.flatMap((path) => {
    const located = problems[path]
    return located ? [{ path, located }] : []
  })
  if (wrong.length === 0 && gtinRefused === undefined) return undefined
  return (
    <tr className={classes['problems']}>
      <td colSpan={span} id={problemsIdOf(id)}>
        {gtinRefused !== undefined && (
          <span role="alert">
            <strong>{labelOf(GTIN)}</strong>: {gtinRefused}
          </span>
        )}
        {wrong.map(({ path, located }) => (
          <span key={path}>
            <strong>{labelOf(path)}</strong>: {messageOf(located, get())}
          </span>
        ))}
      </td>
    </tr>
  )
}
