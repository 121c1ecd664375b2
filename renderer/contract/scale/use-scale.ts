import { useSubscription } from '@trpc/tanstack-react-query'
import { useTranslation } from 'react-i18next'
import { weightOfGrams } from '#shared/scales/grams.ts'
import type { ScaleReading, ScaleState } from '#shared/scales/scale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { useMessages } from '../use-messages.ts'

export type ScaleHere = {
  /** `undefined` until it is known. */
  readonly state: ScaleState | undefined
  /** What it shows, or why it shows nothing, in words; nothing while it is waited for. */
  readonly words: string | undefined
}

/** The scale of this desk, as it is at this moment. */
export const useScale = (): ScaleHere => {
  const { data: state } = useSubscription(useTRPC().scales.follow.subscriptionOptions())
  const { failure } = useMessages()
  const wordsOf = useReadingWords()
  const trouble = (state && failure(state)) ?? ''
  return { state, words: trouble === '' ? state?.reading && wordsOf(state.reading) : trouble }
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
