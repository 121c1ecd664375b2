import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { pinQuestion } from '#contract/operators/pin-question.ts'
import { useSession } from '#contract/operators/use-session.ts'
import { useSignOn } from '#trpc/mutations/operators.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { isolate } from '../i18n/isolate.ts'

/** Takes a scan for a badge, where it is one: whoever has it works here from now on. Says whether it was one. */
export const useSignOnByBadge = (): ((codes: readonly string[]) => Promise<boolean>) => {
  const { t } = useTranslation('operators')
  const notify = useNotify()
  const hasBadges = useSession()?.has_badges ?? false
  const { mutateAsync: signOn } = useSignOn()
  return useCallback(
    async (codes) => {
      if (!hasBadges) return false
      const { outcome, operator } = await signOn({ codes: [...codes] })
      if (outcome === 'unknown_badge' || !operator) return false
      if (outcome === 'needs_pin') pinQuestion.change(() => ({ ...operator, codes }))
      else notify({ kind: 'scan', message: t('signedOn', { name: isolate(operator.name) }) })
      return true
    },
    [hasBadges, signOn, notify, t],
  )
}
