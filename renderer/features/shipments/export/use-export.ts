import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

/** Opens the dialog of exports, by button, by key and by name. */
export const useExport = () => {
  const { t } = useTranslation('transfer')
  const { t: tCommon } = useTranslation()
  const [isOpen, setOpen] = useState(opensAtOnce)
  const open = (): void => setOpen(true)
  useShortcut({ keys: 'X', label: t('export.open'), group: tCommon('groups.list'), run: open })
  return { isOpen, open, close: (): void => setOpen(false) }
}

/** Another page may lead here to export something. */
const opensAtOnce = (): boolean => location.hash.includes('export=1')
