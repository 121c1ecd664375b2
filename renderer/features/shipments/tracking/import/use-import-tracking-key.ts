import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** Leads to the import of tracking events, by key and from the palette. */
export const useImportTrackingKey = (): void => {
  const { t } = useTranslation('allocation')
  const { t: tCommon } = useTranslation()
  const [, navigate] = useLocation()
  useShortcut({
    keys: 'Shift+I',
    label: t('import.title'),
    group: tCommon('groups.everywhere'),
    run: () => navigate('/tracking/import'),
  })
}
