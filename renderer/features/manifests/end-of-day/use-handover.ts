import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierChecklist, Checklist } from '#shared/manifests/checklist.ts'
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
export const useHandover = (checklist: Checklist, title: RefObject<HTMLHeadingElement | null>) => {
  const { t } = useTranslation('manifests')
  const { carriers } = checklist
  const client = useTRPCClient()
  const ticks = useTicks()
  const isBusy = isUnderWay(manifestRun.use())
  const [focused, setFocused] = useState<string>()
  // As it stood when the question was put: what is packed while it stands there was not asked about.
  const [asked, setAsked] = useState<Checklist>()
  const { keepFocus, returnFocus } = useFocusMemory(title)

  const isAnyTicked = (one: CarrierChecklist): boolean => countTicked(one, ticks.of(one)).all > 0
  const isLeft = ({ carrier }: CarrierChecklist): boolean =>
    carriers.some((one) => one.carrier.reference === carrier.reference && isAnyTicked(one))
  const about = asked?.carriers.filter(isLeft) ?? []
  const whyNot = (those: readonly CarrierChecklist[]): string | undefined => {
    if (isBusy) return t('busy')
    return those.some(isAnyTicked) ? undefined : t('nothingTicked')
  }
  // Another window handed them over: the question does not come back by itself with the next shipment.
  if (asked && about.length === 0) setAsked(undefined)
  const isPut = about.length > 0
  const onGone = useEffectEvent(returnFocus)
  useEffect(() => (isPut ? () => onGone() : undefined), [isPut])
  const close = (): void => setAsked(undefined)
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
      setAsked({ ...checklist, carriers: those.filter(isAnyTicked) })
    },
    close,
    handOver: async (): Promise<void> => {
      close()
      await handOverAsTicked(client, { ...(asked ?? checklist), carriers: about })
      returnFocus()
    },
  }
}
