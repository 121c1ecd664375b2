import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useSaveDocumentCopy } from '#trpc/mutations/documents.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useStoredName } from './use-stored-name.ts'

/** Lets a person save a copy of a document, and tells when that was done. */
export const useSaveCopy = () => {
  const { t } = useTranslation('documents')
  const { mutateAsync: saveCopy } = useSaveDocumentCopy()
  const { refusal } = useMessages()
  const nameOf = useStoredName()
  const notify = useNotify()
  return async (document: StoredDocument): Promise<void> => {
    try {
      const { saved } = await saveCopy({
        document_reference: document.document_reference,
      })
      if (saved) notify(t('copySaved', { name: isolate(nameOf(document)) }))
    } catch (error) {
      notify({ message: refusal(apiErrorOf(error)), color: 'red' })
    }
  }
}
