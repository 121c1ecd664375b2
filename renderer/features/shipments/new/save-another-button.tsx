import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

type SaveAnotherButtonProps = { readonly isSaving: boolean; readonly onSave: () => void }

/** Saves, and goes on with a page that has the same origin. */
export const SaveAnotherButton = ({ isSaving, onSave }: SaveAnotherButtonProps) => {
  const { t } = useTranslation('new-shipment')
  const label = t('saveAnother')
  useShortcut({ keys: 'mod+shift+Enter', label, group: t('group'), run: onSave, inFields: true })
  return (
    <Button onClick={onSave} disabled={isSaving} aria-keyshortcuts="Control+Shift+Enter">
      {label}
    </Button>
  )
}
