import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyNames } from '#ui/shortcuts/key-names.tsx'

/** What is printed on the keys of a keyboard in the language of the screen. */
export const useKeyNamesInLanguage = (): KeyNames => {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      mod: t('keys.mod'),
      shift: t('keys.shift'),
      alt: t('keys.alt'),
      delete: t('keys.delete'),
      escape: t('keys.escape'),
      space: t('keys.space'),
      home: t('keys.home'),
      end: t('keys.end'),
      pageUp: t('keys.pageUp'),
      pageDown: t('keys.pageDown'),
    }),
    [t],
  )
}
