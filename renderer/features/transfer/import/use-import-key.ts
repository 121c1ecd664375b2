import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** Leads to the import from anywhere, by key and from the palette. */
export const useImportKey = (): void => {
  const { t } = useTranslation('imports')
  const { t: tCommon } = useTranslation()
  const [, navigate] = useLocation()
  useShortcut({
    keys: 'I',
    label: t('title'),
    group: tCommon('groups.everywhere'),
    run: () => navigate('/transfer/import'),
  })
}
