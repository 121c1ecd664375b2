import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../new.module.css'

type ConflictNoteProps = { readonly onShowCurrent: () => void; readonly onSaveAnyway: () => void }

/** Says that somebody else changed the shipment meanwhile, and leaves the choice. */
export const ConflictNote = ({ onShowCurrent, onSaveAnyway }: ConflictNoteProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <div className={classes['conflict']} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>
        <strong>{t('edit.conflictTitle')}</strong> {t('edit.conflict')}
      </p>
      <Button size="xs" onClick={onShowCurrent}>
        {t('edit.showCurrent')}
      </Button>
      <Button size="xs" onClick={onSaveAnyway}>
        {t('edit.saveAnyway')}
      </Button>
    </div>
  )
}
