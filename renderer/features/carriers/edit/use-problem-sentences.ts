import { useTranslation } from 'react-i18next'
import type { LocatedProblem } from '../model/field-of-path.ts'

const turnedRound: ReadonlySet<string> = new Set([
  'weightMax',
  'maxLength',
  'maxWidth',
  'maxHeight',
  'transitMax',
])

/** Says what is wrong, in the reader's language. */
export const useProblemSentences = () => {
  const { t } = useTranslation(['problems', 'carriers'])
  return ({ problem, field = '' }: LocatedProblem): string => {
    if (problem.code === 'invalid_value' && turnedRound.has(field)) return t('carriers:problems.turnedRound')
    if (problem.code === 'invalid_format' && field === 'reference') return t('carriers:problems.reference')
    if (problem.code === 'too_few_elements' && field.startsWith('cell-'))
      return t('carriers:problems.noPrice')
    return t(`problems:${problem.code}`)
  }
}
