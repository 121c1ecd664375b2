import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/api-error.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import type { LocatedProblem } from '../model/field-of-path.ts'
import { useProblemSentences } from './use-problem-sentences.ts'

type ProblemSummaryProps = {
  readonly problems: readonly LocatedProblem[]
  readonly failure: ApiError | undefined
}

/** Says why nothing was saved: how much there is to put right, and what has no field to stand at. */
export const ProblemSummary = ({ problems, failure }: ProblemSummaryProps) => {
  const { t } = useTranslation('carriers')
  const failureText = useFailureText()
  const sentence = useProblemSentences()
  if (problems.length === 0 && !failure) return undefined
  const unplaced = problems.filter(({ field }) => field === undefined)
  return (
    <Alert color="red" variant="light" role="alert">
      {failure && <p>{failureText(failure, t('failed.inside', { id: failure.correlation_id }))}</p>}
      {problems.length > 0 && t('failed.save', { count: problems.length })}
      {unplaced.length > 0 && (
        <ul>
          {unplaced.map((located) => (
            <li key={`${located.problem.property} ${located.problem.code}`}>
              <code dir="ltr">{located.problem.property ?? ''}</code> {sentence(located)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
