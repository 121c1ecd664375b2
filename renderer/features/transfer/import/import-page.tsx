import { Button, Progress, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useBeginImport, useSaveRefused } from '#trpc/mutations/transfer.ts'
import { Card } from '#ui/layout/card.tsx'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { ColumnsTable } from './columns-table.tsx'
import { FileArea } from './file-area.tsx'
import { FixedValues } from './fixed-values.tsx'
import styles from './import.module.css'
import { type ImportDraft, importRequestOf, setDraft, useDraft } from './import-store.ts'
import { OutcomeSummary } from './outcome-summary.tsx'
import { ReadingFields } from './reading-fields.tsx'
import { RefusedTable } from './refused-table.tsx'
import { RunningImport } from './running-import.tsx'
import { SavedMapFields } from './saved-map-fields.tsx'
import { ShownTable } from './shown-table.tsx'
import { useImportPreview } from './use-import-preview.ts'

/** Takes shipments in from a file: which one, how it is read, what would come of it, and then does it. */
export const ImportPage = () => {
  const { t } = useTranslation('imports')
  const draft = useDraft()
  const { file, preview } = draft
  const reading = useImportPreview(draft)
  const begin = useBeginImport((job) => setDraft((one) => ({ ...one, job })))
  const saveRefused = useSaveRefused()
  const comingIn = preview ? preview.counts.create + preview.counts.update : 0
  const isStopped = draft.refused === 'refuse_all' && (preview?.counts.refuse ?? 0) > 0
  const canBegin = comingIn > 0 && !isStopped && !reading.isReading && draft.job === undefined
  const run = (): void => {
    if (canBegin && file) begin.mutate(importRequestOf(draft, file))
  }
  useShortcut({
    keys: 'mod+Enter',
    label: t('begin', { count: comingIn }),
    group: t('title'),
    disabled: !canBegin,
    inFields: true,
    run,
  })
  return (
    <div className={styles['page']} {...unfinished(file && draft.job === undefined ? 'kept' : undefined)}>
      <Title order={1}>{t('title')}</Title>
      <FileArea draft={draft} />
      {draft.job !== undefined && <RunningImport number={draft.job} />}
      {reading.isReading && (
        <div className={styles['reading']}>
          <Progress
            className={styles['wide'] ?? ''}
            value={reading.progress ? (reading.progress.done / Math.max(1, reading.progress.total)) * 100 : 0}
            aria-label={t('readingFile')}
          />
          <Button size="compact-sm" onClick={reading.stop}>
            {t('stop')}
          </Button>
        </div>
      )}
      {[reading.failure, begin.error, saveRefused.error].map(
        (error) => error && <RefusalAlert key={error.message} error={error} />,
      )}
      {file && preview && draft.job === undefined && (
        <>
          <Card title={t('howRead')}>
            <ReadingFields preview={preview} />
          </Card>
          {preview.layout === undefined && <Columns draft={draft} preview={preview} />}
          {preview.columns.length > 0 && (
            <Card title={t('forAll')}>
              <FixedValues draft={draft} />
            </Card>
          )}
          <Card title={t('whatHappens')}>
            <OutcomeSummary draft={draft} preview={preview} />
            <div className={styles['buttons']}>
              {preview.counts.refuse > 0 && (
                <Button
                  loading={saveRefused.isPending}
                  onClick={() => saveRefused.mutate(importRequestOf(draft, file))}
                >
                  {t('saveRefused')}
                </Button>
              )}
              <Button
                variant="filled"
                disabled={!canBegin}
                loading={begin.isPending}
                aria-keyshortcuts="Control+Enter"
                rightSection={<KeyHint keys="mod+Enter" />}
                onClick={run}
              >
                {t('begin', { count: comingIn })}
              </Button>
            </div>
          </Card>
          {preview.refused.length > 0 && (
            <Card title={t('refused')}>
              <RefusedTable draft={draft} preview={preview} />
            </Card>
          )}
          {preview.shown.length > 0 && (
            <Card title={t('first')}>
              <ShownTable preview={preview} />
            </Card>
          )}
          {preview.layout !== undefined && <Columns draft={draft} preview={preview} />}
        </>
      )}
    </div>
  )
}

/** Which column is which: first of all where nobody knows yet, else behind what comes of it. */
const Columns = ({ draft, preview }: { readonly draft: ImportDraft; readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports')
  if (preview.columns.length === 0) return null
  return (
    <Card title={t('columnsTitle')}>
      <SavedMapFields draft={draft} />
      <ColumnsTable draft={draft} preview={preview} />
    </Card>
  )
}
