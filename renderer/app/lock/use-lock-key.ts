import { useTranslation } from 'react-i18next'
import { LOCK_KEYS } from '#contract/operators/operator-menu.tsx'
import { useSession } from '#contract/operators/use-session.ts'
import { useLockDesk } from '#trpc/mutations/operators.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** Locks the desk by its key from everywhere, also out of a field or a dialog; where nobody signs on, the key says so. */
export const useLockKey = (): void => {
  const { t } = useTranslation(['operators', 'common'])
  const isManned = useSession()?.operator !== undefined
  const { mutate: lock } = useLockDesk()
  useShortcut({
    keys: LOCK_KEYS,
    label: t('menu.lock'),
    group: t('common:groups.everywhere'),
    run: () => lock(),
    disabledReason: isManned ? undefined : t('menu.noOperators'),
    inFields: true,
    inDialog: true,
  })
}
