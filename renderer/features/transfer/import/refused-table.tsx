import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RowProblem } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { byPlace, ScrollBox } from '#ui/table/scroll-box.tsx'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import styles from './import.module.css'
import { type ImportDraft, setDraft } from './import-store.ts'

/** What is refused and why, each with a field to put it right in place. */
export const RefusedTable = ({
  draft,
  preview,
}: {
  readonly draft: ImportDraft
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation('imports')
  const problems = preview.refused.flatMap((one) =>
    one.problems.map((problem) => ({ ...problem, order: one.custom_reference })),
  )
  return (
    <ScrollBox label={t('refusedTable')} height="22rem">
      <PlainTable
        className={styles['table']}
        head={[t('row'), t('order'), t('column'), t('problem'), t('value')]}
      >
        <tbody>
          {byPlace(problems).map(({ place, item: problem }) => (
            <ProblemRow
              key={`${place} ${problem.row} ${problem.path ?? ''}`}
              draft={draft}
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
  readonly problem: RowProblem & { readonly order?: string | undefined }
}

const ProblemRow = ({ draft, problem }: ProblemRowProps) => {
  const { t } = useTranslation('imports')
  const messages = useMessages()
  const format = useFormat()
  const labelOf = useFullLabelOf()
  const { row, path, column, value, order } = problem
  const name = column ?? (path && labelOf(path))
  return (
    <tr>
      <td>{format.number(row)}</td>
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
            aria-label={t('fix', { row, column: name })}
            defaultValue={
              draft.fixes.find((one) => one.row === row && one.path === path)?.value ?? value ?? ''
            }
            maxLength={1000}
            data-fix
            onKeyDown={goToNext}
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

/** Enter goes to the next field that wants to be put right. */
const goToNext = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-fix]')]
  const next = fields[fields.indexOf(event.currentTarget) + 1]
  if (next) next.focus()
  else event.currentTarget.blur()
}
