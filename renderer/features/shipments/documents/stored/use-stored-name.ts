import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'

/** How a document is called: by its name, or by its type where it came without one. */
export const useStoredName = () => {
  const { t } = useTranslation('documents')
  return ({ file_name: name, document_type: type }: Pick<StoredDocument, 'file_name' | 'document_type'>) =>
    name ?? t(`type.${type}`)
}
