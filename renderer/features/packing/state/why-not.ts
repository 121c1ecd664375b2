import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/api-error.ts'
import { type BenchProgress, UNDO_SECONDS } from '#shared/packing/bench.ts'
import { isCounted, type Parcel } from '#shared/packing/parcel.ts'
import { useProblemText } from '../parcel/use-problem-text.ts'
import type { JustFinished } from './bench-state.ts'

/** What a key and a scanned command ask for, which is not always possible. */
export type BenchWish = 'next' | 'weigh' | 'box' | 'skip' | 'reprint' | 'undo'

/** All that decides what is possible at the bench. */
export type BenchSituation = {
  readonly parcel: Parcel | undefined
  /** Whether this desk has its contents scanned. */
  readonly isCounting: boolean
  readonly progress: BenchProgress | undefined
  readonly finished: JustFinished | undefined
}

type Why =
  | {
      readonly text:
        | 'foot.nothingHere'
        | 'foot.booked'
        | 'foot.notCounting'
        | 'foot.nothingToSkip'
        | 'foot.nothingToReprint'
        | 'undo.nothing'
    }
  | { readonly problem: Problem }

/** How many seconds of the time to undo are left. @param now in milliseconds since 1970 */
export const undoSecondsLeft = ({ at }: JustFinished, now: number): number =>
  Math.min(UNDO_SECONDS, Math.max(0, Math.ceil(UNDO_SECONDS - (now - at) / 1000)))

/** Whether the last parcel can be undone: what has come out of a printer cannot be. */
export const canUndoParcel = (
  { finished, progress }: Pick<BenchSituation, 'finished' | 'progress'>,
  now: number,
): boolean => {
  if (!finished || undoSecondsLeft(finished, now) === 0) return false
  const parcel = progress?.last.find((one) => one.reference === finished.reference)
  return parcel !== undefined && parcel.printed === 0 && !parcel.is_unsure
}

/** Why something is not possible at the bench now; nothing where it is. @param now in milliseconds since 1970 */
export const whyNot = (wish: BenchWish, situation: BenchSituation, now: number): Why | undefined => {
  const { parcel, isCounting, progress } = situation
  if (wish === 'reprint') return progress?.last.length === 0 ? { text: 'foot.nothingToReprint' } : undefined
  if (wish === 'undo') return canUndoParcel(situation, now) ? undefined : { text: 'undo.nothing' }
  if (!parcel) return { text: 'foot.nothingHere' }
  switch (wish) {
    case 'next': {
      const [problem] = parcel.problems
      return problem && { problem }
    }
    case 'weigh':
    case 'box':
      return parcel.service?.is_booked === true ? { text: 'foot.booked' } : undefined
    case 'skip':
      if (!isCounting) return { text: 'foot.notCounting' }
      return isCounted(parcel) || parcel.skipped !== undefined ? { text: 'foot.nothingToSkip' } : undefined
  }
}

/** The same in words, for whatever asks for it. */
export const useWhyNot = () => {
  const { t } = useTranslation('packing')
  const textOf = useProblemText()
  return useCallback(
    (wish: BenchWish, situation: BenchSituation): string | undefined => {
      const why = whyNot(wish, situation, Date.now())
      if (!why) return undefined
      return 'text' in why ? t(why.text) : textOf(why.problem)
    },
    [t, textOf],
  )
}
