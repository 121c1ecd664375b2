import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** Lists the keys of a preview; it answers them itself, wherever in it the focus is. */
export const usePreviewKeys = (): void => {
  const { t } = useTranslation('preview')
  const group = t('group')
  useShortcut({ keys: 'J', label: t('next'), group })
  useShortcut({ keys: 'K', label: t('previous'), group })
  useShortcut({ keys: 'Home', label: t('first'), group })
  useShortcut({ keys: 'End', label: t('last'), group })
  useShortcut({ keys: '-', label: t('zoomOut'), group })
  useShortcut({ keys: '=', label: t('zoomIn'), group })
  useShortcut({ keys: '0', label: t('usual'), group })
}
