import { useSubscription } from '@trpc/tanstack-react-query'
import { useTranslation } from 'react-i18next'
import { weightOfGrams } from '#shared/scales/grams.ts'
import type { ScaleReading } from '#shared/scales/scale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPC } from '#trpc/client.ts'
import classes from './scale.module.css'

/** What the scale shows right now, so that it can be tried: put something on it. */
export const LiveReading = () => {
  const { t } = useTranslation('settings')
  const { failure } = useMessages()
  const { data: state } = useSubscription(useTRPC().scales.follow.subscriptionOptions())
  const wordsOf = useReadingWords()
  const trouble = state && failure(state)
  const words = state?.reading && wordsOf(state.reading)
  return (
    <div className={classes['reading']} data-steady={state?.reading?.status === 'stable' || undefined}>
      <span className={classes['label']}>{t('scale.now')}</span>
      {/* A scale that is being loaded changes often; who listens hears it once it is steady. */}
      <output
        className={classes['weight']}
        aria-live={state?.reading?.status === 'unstable' ? 'off' : 'polite'}
      >
        {trouble === '' || trouble === undefined ? (words ?? t('scale.waiting')) : trouble}
      </output>
    </div>
  )
}

const useReadingWords = (): ((reading: ScaleReading) => string) => {
  const { t } = useTranslation('settings')
  const { weight } = useFormat()
  return (reading) => {
    if (reading.status === 'overload' || reading.status === 'under_zero') return t(`scale.${reading.status}`)
    if (reading.grams === undefined || reading.unit === undefined) return t('scale.moves')
    const shown = weight(weightOfGrams(reading.grams, reading.unit))
    return t(reading.status === 'stable' ? 'scale.steady' : 'scale.unsteady', { weight: shown })
  }
}
