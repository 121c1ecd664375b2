import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/api-error.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import type { FormFields } from '#ui/form/use-field.ts'
import classes from './problem-summary.module.css'
import { isUnplaced, UnplacedProblems } from './unplaced-problems.tsx'
import { useMessages } from './use-messages.ts'

type ProblemSummaryProps = {
  readonly problems: readonly LocatedProblem[]
  readonly fields: FormFields
  readonly failure: ApiError | undefined
  /** Whether it was to be saved; before that, something may be marked that is to be filled in. */
  readonly isTried?: boolean
}

/** Says why a form was not saved: how much there is to put right, and what has no field to stand at. */
export const ProblemSummary = ({ problems, fields, failure, isTried = true }: ProblemSummaryProps) => {
  const { t } = useTranslation('field-problems')
  const { refusal } = useMessages()
  if (problems.length === 0 && !failure) return undefined
  return (
    <div className={classes['summary']} role="alert">
      <IconAlertCircle size={20} aria-hidden />
      <div>
        {failure && <p>{refusal(failure)}</p>}
        {problems.length > 0 && (
          <p>
            <span className={classes['title']}>
              {t(isTried ? 'summary.title' : 'summary.marked', { count: problems.length })}
            </span>{' '}
            {!problems.every(isUnplaced) && t('summary.below')}
          </p>
        )}
        <UnplacedProblems problems={problems} fields={fields} />
      </div>
    </div>
  )
}
