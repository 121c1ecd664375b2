import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { Card } from '#ui/layout/card.tsx'
import { FileColumns } from './columns.tsx'
import { FilledIn } from './filled-in.tsx'
import { FixedValues } from './fixed-values.tsx'
import styles from './import.module.css'
import { type ImportDraft, isUnknown } from './import-store.ts'
import { useFocusFirst } from './use-focus-first.ts'
import { Warnings } from './warnings.tsx'

type MissingStepProps = { readonly draft: ImportDraft; readonly preview: ImportPreview }

/** What the file does not say: which column is which where nobody knows yet, and what is the same for all of it. */
export const MissingStep = ({ draft, preview }: MissingStepProps) => {
  const { t } = useTranslation('imports')
  const part = useFocusFirst<HTMLDivElement>('input')
  return (
    <div ref={part} className={styles['part']}>
      <Warnings preview={preview} />
      {isUnknown(preview) && <FileColumns draft={draft} preview={preview} />}
      <Card title={t('forAll')}>
        {draft.asked.length === 0 && <Text c="dimmed">{t('nothingMissing')}</Text>}
        <FilledIn preview={preview} />
        {preview.columns.length > 0 && <FixedValues draft={draft} preview={preview} />}
      </Card>
    </div>
  )
}
