import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useRemoveDocument } from '#trpc/mutations/documents.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useReturnFocus } from '../../actions/dialog/use-return-focus.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useStoredName } from './use-stored-name.ts'

type RemoveDocumentDialogProps = { readonly document: StoredDocument; readonly onClose: () => void }

/** Asks before a document goes from its shipment. */
export const RemoveDocumentDialog = ({ document, onClose }: RemoveDocumentDialogProps) => {
  const { t } = useTranslation('documents')
  const { mutateAsync: removeDocument, isPending, error } = useRemoveDocument()
  const { refusal } = useMessages()
  const notify = useNotify()
  const name = isolate(useStoredName()(document))
  useReturnFocus()
  const removed = (): void => {
    notify(t('remove.done', { name }))
    onClose()
  }
  const remove = (): void =>
    void removeDocument({ document_reference: document.document_reference }).then(removed, () => undefined)
  return (
    <ConfirmDialog
      title={t('remove.title', { name })}
      confirm={t('remove.confirm')}
      isBusy={isPending}
      failure={error ? refusal(apiErrorOf(error)) : undefined}
      onConfirm={remove}
      onClose={onClose}
    >
      {t('remove.help')}
    </ConfirmDialog>
  )
}
