import { useTranslation } from 'react-i18next'
import { Card } from '#ui/layout/card.tsx'
import { FileColumns } from './columns.tsx'
import { FileArea } from './file-area.tsx'
import type { ImportDraft } from './import-store.ts'
import { ReadingFields } from './reading-fields.tsx'

/** Which file, how it was read, and what its columns are. */
export const FileStep = ({ draft }: { readonly draft: ImportDraft }) => {
  const { t } = useTranslation('imports')
  const { preview } = draft
  return (
    <>
      <FileArea draft={draft} />
      {preview && (
        <>
          <Card title={t('howRead')}>
            <ReadingFields preview={preview} />
          </Card>
          <FileColumns draft={draft} preview={preview} />
        </>
      )}
    </>
  )
}
