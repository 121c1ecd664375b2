import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'

type LeaveDialogProps = {
  /** How many documents are not added yet. */
  readonly count: number
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Asks before files that were chosen and described are forgotten. */
export const LeaveDialog = ({ count, onLeave, onStay }: LeaveDialogProps) => {
  const { t } = useTranslation('documents')
  return (
    <ConfirmDialog
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      leave={t('leave.stay')}
      onConfirm={onLeave}
      onClose={onStay}
    >
      {t('leave.help', { count })}
    </ConfirmDialog>
  )
}
