import { TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RowProblem } from '#shared/transfer/import.ts'
import { resources } from '#app/i18n/resources.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { byPlace, ScrollBox } from '#ui/table/scroll-box.tsx'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import styles from './import.module.css'
import { type Draft, setDraft } from './import-store.ts'

/** What is refused and why, each with a field to put it right in place. */
export const RefusedTable = ({
  draft,
  preview,
}: {
  readonly draft: Draft
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation('imports')
  const problems = preview.refused.flatMap((one) =>
    one.problems.map((problem) => ({ ...problem, order: one.custom_reference })),
  )
  return (
    <ScrollBox label={t('refusedTable')} height="22rem">
      <PlainTable className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('problem')}</th>
            <th scope="col">{t('value')}</th>
          </tr>
        </thead>
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
  readonly draft: Draft
  readonly problem: RowProblem & { readonly order?: string | undefined }
}

const ProblemRow = ({ draft, problem }: ProblemRowProps) => {
  const { t, i18n } = useTranslation(['imports', 'problems'])
  const format = useFormat()
  const labelOf = useFullLabelOf()
  const { row, path, column, value, order } = problem
  const name = column ?? (path && labelOf(path))
  // In English the desk's own sentence says more, as it names the property.
  const sentence = i18n.language === 'en' ? problem.message : sentenceOf(problem, t)
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
        <bdi>{sentence}</bdi>
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

const sentenceOf = ({ code, message, reason }: RowProblem, t: TFunction<['imports', 'problems']>): string => {
  if (reason) return t(`money.${reason}`)
  return isTranslated(code) ? t(`problems:${code}`) : message
}

type Translated = keyof (typeof resources)['en']['problems']
const isTranslated = (code: string): code is Translated => Object.hasOwn(resources.en.problems, code)

const fix = (given: { row: number; path: string; value: string }, before: string): void =>
  setDraft((draft) => {
    const others = draft.fixes.filter(({ row, path }) => row !== given.row || path !== given.path)
    const isSame = others.length === draft.fixes.length && given.value === before
    return isSame ? draft : { ...draft, fixes: [...others, given] }
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
