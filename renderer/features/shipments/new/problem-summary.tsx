import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/api-error.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import type { LocatedProblem } from './model/located-problems.ts'
import classes from './new.module.css'
import { useProblemSentence } from './state/use-problem-sentence.ts'

type ProblemSummaryProps = {
  readonly problems: readonly LocatedProblem[]
  readonly failure: ApiError | undefined
}

/** Says why nothing was saved: how much there is to put right, and what has no field to stand at. */
export const ProblemSummary = ({ problems, failure }: ProblemSummaryProps) => {
  const { t } = useTranslation('new-shipment')
  const failureText = useFailureText()
  const sentence = useProblemSentence()
  if (problems.length === 0 && !failure) return undefined
  const unplaced = problems.filter(({ field }) => field === undefined)
  return (
    <div className={classes['summary']} role="alert">
      <IconAlertCircle size={20} aria-hidden />
      <div>
        {failure && <p>{failureText(failure, t('problems.internal', { id: failure.correlation_id }))}</p>}
        {problems.length > 0 && (
          <p>
            <span className={classes['summaryTitle']}>{t('problems.title', { count: problems.length })}</span>{' '}
            {unplaced.length < problems.length && t('problems.below')}
          </p>
        )}
        {unplaced.length > 0 && (
          <ul>
            {unplaced.map((located) => (
              <li key={`${located.problem.property} ${located.problem.code}`}>
                {located.problem.property !== undefined && (
                  <>
                    <code dir="ltr">{located.problem.property.replace(/^\$\.?/u, '')}</code>{' '}
                  </>
                )}
                {sentence(located)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
