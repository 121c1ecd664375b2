import { useTranslation } from 'react-i18next'
import type { ChosenDocument } from '../../documents/chosen-document.ts'

/** How a document on the page is called: by its name, or by its type where it came without one. */
export const useChosenName = () => {
  const { t } = useTranslation(['new-shipment', 'documents'])
  return ({ fileName, documentType }: Pick<ChosenDocument, 'fileName' | 'documentType'>): string =>
    fileName || (documentType === undefined ? t('documents.unnamed') : t(`documents:type.${documentType}`))
}
