import { useTranslation } from 'react-i18next'
import type { CarrierLabel } from '#shared/labels/carrier-label.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useDetachLabel } from '#trpc/mutations/labels.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useReturnFocus } from '../../actions/dialog/use-return-focus.ts'

type DetachLabelDialogProps = {
  readonly reference: string
  readonly label: CarrierLabel
  readonly onClose: () => void
}

/** Asks before a carrier's own label goes, as its file is kept nowhere else here. */
export const DetachLabelDialog = ({ reference, label, onClose }: DetachLabelDialogProps) => {
  const { t } = useTranslation('shipment')
  const { mutateAsync: detach, isPending, error } = useDetachLabel()
  const { refusal } = useMessages()
  const notify = useNotify()
  const name = isolate(label.file_name)
  useReturnFocus()
  const detached = (): void => {
    notify(t('carrierLabel.removed', { name }))
    onClose()
  }
  const confirm = (): void =>
    void detach({ reference, contents: label.contents_reference }).then(detached, () => undefined)
  return (
    <ConfirmDialog
      title={t('carrierLabel.removeTitle', { name })}
      confirm={t('carrierLabel.removeConfirm')}
      isBusy={isPending}
      failure={error ? refusal(apiErrorOf(error)) : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('carrierLabel.removeHelp')}
    </ConfirmDialog>
  )
}
