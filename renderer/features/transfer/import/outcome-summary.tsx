import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { duplicateChoices, type ImportPreview, refusedChoices } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import styles from './import.module.css'
import { type ImportDraft, setDraft } from './import-store.ts'

/** What there is to know before the import, and the choices about it. */
export const OutcomeSummary = ({
  draft,
  preview,
}: {
  readonly draft: ImportDraft
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation('imports')
  const format = useFormat()
  return (
    <>
      {preview.is_cut_off && (
        <Alert color="yellow" variant="light">
          {t('cutOff', { count: preview.counts.refuse })}
        </Alert>
      )}
      {preview.earlier && (
        <Alert color="yellow" variant="light">
          {t('earlier', {
            at: format.moment(preview.earlier.at),
            count: preview.earlier.shipments,
          })}
        </Alert>
      )}
      <div className={styles['choices']}>
        <LabelledSegments
          label={t('duplicates')}
          value={draft.duplicates}
          choices={duplicateChoices.map((value) => ({
            value,
            label: t(`duplicateChoices.${value}`),
          }))}
          onChange={(duplicates) => setDraft((one) => ({ ...one, duplicates }))}
        />
        <LabelledSegments
          label={t('whenRefused')}
          value={draft.refused}
          choices={refusedChoices.map((value) => ({
            value,
            label: t(`refusedChoices.${value}`),
          }))}
          onChange={(refused) => setDraft((one) => ({ ...one, refused }))}
        />
      </div>
    </>
  )
}
