import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { Card } from '#ui/layout/card.tsx'
import { ColumnsTable } from './columns-table.tsx'
import type { ImportDraft } from './import-store.ts'
import { SavedMapFields } from './saved-map-fields.tsx'

type ColumnsProps = { readonly draft: ImportDraft; readonly preview: ImportPreview }

/** Which column is which, and the columns that were saved for files of the kind. */
export const FileColumns = ({ draft, preview }: ColumnsProps) => {
  const { t } = useTranslation('imports')
  if (preview.columns.length === 0) return null
  return (
    <Card title={t('columnsTitle')}>
      <ColumnsTable draft={draft} preview={preview} />
      <SavedMapFields draft={draft} />
    </Card>
  )
}
