import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** The keys of the list for the overlay; the list answers most of them itself while it has the focus. */
export const useListKeys = (focusSearch: () => void): void => {
  const { t } = useTranslation('shipments')
  const { t: tCommon } = useTranslation()
  const group = tCommon('groups.list')
  useShortcut({ keys: '/', label: t('search.focus'), group, run: focusSearch })
  useShortcut({ keys: 'ArrowUp+ArrowDown', label: t('keys.move'), group })
  useShortcut({ keys: 'Home', label: t('keys.first'), group })
  useShortcut({ keys: 'End', label: t('keys.last'), group })
  useShortcut({ keys: 'Enter', label: t('keys.open'), group })
  useShortcut({ keys: 'Space', label: t('keys.select'), group })
  useShortcut({ keys: 'Shift+ArrowDown', label: t('keys.extend'), group })
  useShortcut({ keys: 'mod+A', label: t('keys.selectAll'), group })
}
