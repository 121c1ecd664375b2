import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { StoredDocumentRow } from './stored-document-row.tsx'
import classes from './documents-section.module.css'

type DocumentsTableProps = {
  readonly documents: readonly StoredDocument[]
  readonly disabledReason: string | undefined
  readonly onPreview: (document: StoredDocument) => void
  readonly onSaveCopy: (document: StoredDocument) => void
  readonly onRemove: (document: StoredDocument) => void
}

const columns = ['name', 'expiry', 'size'] as const

/** The documents of a shipment, in the order in which they were added. */
export const DocumentsTable = (props: DocumentsTableProps) => {
  const { documents, disabledReason, onPreview, onSaveCopy, onRemove } = props
  const { t } = useTranslation('documents')
  return (
    <table className={classes['table']} aria-label={t('title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col" data-column="actions">
            <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <StoredDocumentRow
            key={document.document_reference}
            document={document}
            disabledReason={disabledReason}
            onPreview={() => onPreview(document)}
            onSaveCopy={() => onSaveCopy(document)}
            onRemove={() => onRemove(document)}
          />
        ))}
      </tbody>
    </table>
  )
}
