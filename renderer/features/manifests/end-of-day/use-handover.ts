import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierChecklist } from '#shared/manifests/checklist.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { handOverAsTicked } from './manifest-and-print.ts'
import { isUnderWay, manifestRun } from './run-store.ts'
import { countTicked, useTicks } from './ticks.ts'
import { useFocusMemory } from './use-focus-memory.ts'

/**
 * What the keys and buttons of the end of the day do: ask about one carrier or about all of which something is ticked, then hand over
 * and print.
 * @param title what has the focus once what had it is gone
 */
export const useHandover = (
  carriers: readonly CarrierChecklist[],
  title: RefObject<HTMLHeadingElement | null>,
) => {
  const { t } = useTranslation('manifests')
  const client = useTRPCClient()
  const ticks = useTicks()
  const isBusy = isUnderWay(manifestRun.use())
  const [focused, setFocused] = useState<string>()
  const [asked, setAsked] = useState<readonly (string | undefined)[]>([])
  const { keepFocus, returnFocus } = useFocusMemory(title)

  const isAnyTicked = (one: CarrierChecklist): boolean => countTicked(one, ticks.of(one)).all > 0
  const about = carriers.filter((one) => asked.includes(one.carrier.reference) && isAnyTicked(one))
  const whyNot = (those: readonly CarrierChecklist[]): string | undefined => {
    if (isBusy) return t('busy')
    return those.some(isAnyTicked) ? undefined : t('nothingTicked')
  }
  const close = (): void => {
    setAsked([])
    returnFocus()
  }
  return {
    /** Those that the question on the screen is about. */
    about,
    /** The one that the key means. */
    active: carriers.find(({ carrier }) => carrier.reference === focused) ?? carriers[0],
    /** Why nothing of them can be handed over now. */
    whyNot,
    setFocused,
    ask: (those: readonly CarrierChecklist[]): void => {
      if (whyNot(those) !== undefined) return
      keepFocus()
      setAsked(those.map(({ carrier }) => carrier.reference))
    },
    close,
    handOver: async (): Promise<void> => {
      close()
      await handOverAsTicked(client, about)
      returnFocus()
    },
  }
}
