import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat } from '#shared/documents/document.ts'
import { PickFilesButton } from '../../documents/pick-files-button.tsx'
import { PreviewDialog } from '../../documents/preview/preview-dialog.tsx'
import { Card } from '#ui/layout/card.tsx'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import type { DocumentsEditing } from '../state/use-documents.ts'
import { DocumentLine } from './document-line.tsx'
import classes from './documents.module.css'

type DocumentsCardProps = {
  readonly editing: DocumentsEditing
  readonly problems: FieldProblems
}

type Previewed = { readonly id: string; readonly name: string; readonly format: FileFormat }

/** The documents that the shipment begins with; the card is there while there are some. */
export const DocumentsCard = ({ editing, problems }: DocumentsCardProps) => {
  const { t } = useTranslation(['new-shipment', 'documents'])
  const [previewed, setPreviewed] = useState<Previewed>()
  const { documents, reading } = editing
  if (documents.length + reading === 0) return undefined
  return (
    <Card
      dense
      title={t('documents.title')}
      aside={
        <>
          <span role="status">
            {reading > 0
              ? t('documents:adding.reading', { count: reading })
              : t('documents:count', { count: documents.length })}
          </span>
          <PickFilesButton size="compact-sm" onFiles={editing.addFiles}>
            {t('documents.add')}
          </PickFilesButton>
        </>
      }
    >
      <ul className={classes['list']} aria-label={t('documents.title')}>
        {documents.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            problems={problems}
            onChange={editing.describe}
            onPreview={setPreviewed}
            onRemove={() => editing.remove(document)}
          />
        ))}
      </ul>
      {previewed && (
        <PreviewDialog
          document={previewed}
          read={() => editing.read(previewed.id)}
          onClose={() => setPreviewed(undefined)}
        />
      )}
    </Card>
  )
}
