import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import { goToNextFault } from './go-to-next-fault.ts'
import styles from './import.module.css'
import { type ImportDraft, lineOf, setDraft } from './import-store.ts'
import { type OrderProblem, singleProblems } from './shared-faults.ts'

/** What is refused and why, each with a field to put it right in place; but for what several have and is said once. */
export const RefusedTable = ({
  draft,
  preview,
}: {
  readonly draft: ImportDraft
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation('imports')
  const problems = singleProblems(preview)
  if (problems.length === 0) return null
  return (
    <ScrollBox label={t('refusedTable')} height="22rem">
      <PlainTable
        className={styles['table']}
        head={[t('line'), t('order'), t('column'), t('problem'), t('value')]}
      >
        <tbody>
          {problems.map((problem) => (
            <ProblemRow
              key={problem.key}
              draft={draft}
              line={lineOf(preview, problem.row)}
              problem={problem}
            />
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  )
}

type ProblemRowProps = {
  readonly draft: ImportDraft
  /** Where the row stands in the file. */
  readonly line: number
  readonly problem: OrderProblem
}

const ProblemRow = ({ draft, line, problem }: ProblemRowProps) => {
  const { t } = useTranslation('imports')
  const messages = useMessages()
  const format = useFormat()
  const labelOf = useFullLabelOf()
  const { row, path, column, value, order } = problem
  const name = column ?? (path && labelOf(path))
  return (
    <tr>
      <td>{format.number(line)}</td>
      <td>
        <bdi>{order}</bdi>
      </td>
      <td className={styles['samples']} title={name}>
        <bdi>{name}</bdi>
      </td>
      <td>
        <bdi>{messages.problem(problem)}</bdi>
      </td>
      <td>
        {path !== undefined && (
          <TextInput
            size="xs"
            aria-label={t('fix', { row: line, column: name })}
            defaultValue={
              draft.fixes.find((one) => one.row === row && one.path === path)?.value ?? value ?? ''
            }
            maxLength={1000}
            data-fix
            onKeyDown={goToNextFault}
            onBlur={(event) => fix({ row, path, value: event.currentTarget.value }, value ?? '')}
          />
        )}
      </td>
    </tr>
  )
}

const fix = (fixed: { row: number; path: string; value: string }, before: string): void =>
  setDraft((draft) => {
    const others = draft.fixes.filter(({ row, path }) => row !== fixed.row || path !== fixed.path)
    const isSame = others.length === draft.fixes.length && fixed.value === before
    return isSame ? draft : { ...draft, fixes: [...others, fixed] }
  })
