import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useReturnFocus } from '../actions/use-return-focus.ts'
import { useRefusalOf } from './use-refusal-of.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useStoredName } from './use-stored-name.ts'

type RemoveDocumentDialogProps = { readonly document: StoredDocument; readonly onClose: () => void }

/** Asks before a document goes from its shipment. */
export const RemoveDocumentDialog = ({ document, onClose }: RemoveDocumentDialogProps) => {
  const { t } = useTranslation('documents')
  const client = useTRPCClient()
  const refusalOf = useRefusalOf()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const name = isolate(useStoredName()(document))
  useReturnFocus()
  const remove = async (): Promise<void> => {
    setBusy(true)
    try {
      await client.documents.remove.mutate({ document_reference: document.document_reference })
      notify(t('remove.done', { name }))
      onClose()
    } catch (error) {
      setFailure(refusalOf(error))
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      title={t('remove.title', { name })}
      confirm={t('remove.confirm')}
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {t('remove.help')}
    </ConfirmDialog>
  )
}
