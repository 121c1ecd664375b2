import { Button, Progress, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useBeginImport } from '#trpc/mutations/transfer.ts'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { FileStep } from './file-step.tsx'
import { ImportFoot } from './import-foot.tsx'
import styles from './import.module.css'
import { draftNow, importRequestOf, isCurrent, setDraft, steps, useDraft } from './import-store.ts'
import { MissingStep } from './missing-step.tsx'
import { OrdersStep } from './orders-step.tsx'
import { RunningImport } from './running-import.tsx'
import { StepBar } from './step-bar.tsx'
import { useImportPreview } from './use-import-preview.ts'

/** Takes shipments in from a file: which one, what it does not say, what would come of it, and then does it. */
export const ImportPage = () => {
  const { t } = useTranslation('imports')
  const draft = useDraft()
  const { file, preview, step } = draft
  const reading = useImportPreview(draft)
  const begin = useBeginImport((job) => setDraft((one) => ({ ...one, job })))
  const comingIn = preview ? preview.counts.create + preview.counts.update : 0
  const isStopped = draft.refused === 'refuse_all' && (preview?.counts.refuse ?? 0) > 0
  const canBegin =
    comingIn > 0 && !isStopped && !reading.isReading && draft.job === undefined && isCurrent(draft)
  const next = steps[steps.indexOf(step) + 1]
  const canGoOn = next === undefined ? canBegin : preview !== undefined && draft.job === undefined
  const goOn = (): void => {
    // What stands in a field is said when the field is left, which a key does not do.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (!canGoOn || !file || (!next && !isCurrent(draftNow()))) return
    if (next) setDraft((one) => ({ ...one, step: next }))
    else begin.mutate(importRequestOf(draft, file))
  }
  useShortcut({
    keys: 'mod+Enter',
    label: next ? t('next') : t('begin', { count: comingIn }),
    group: t('title'),
    disabled: !canGoOn,
    inFields: true,
    run: goOn,
  })
  return (
    <div className={styles['page']} {...unfinished(file && draft.job === undefined ? 'kept' : undefined)}>
      <header className={styles['head']}>
        <Title order={1}>{t('title')}</Title>
        {draft.job === undefined && <StepBar draft={draft} />}
      </header>
      {draft.job !== undefined && <RunningImport number={draft.job} />}
      {draft.job === undefined && step === 'file' && <FileStep draft={draft} />}
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
      {[reading.failure, begin.error].map(
        (error) => error && <RefusalAlert key={error.message} error={error} />,
      )}
      {preview && draft.job === undefined && (
        <>
          {step === 'missing' && <MissingStep draft={draft} preview={preview} />}
          {step === 'orders' && <OrdersStep draft={draft} preview={preview} />}
          <ImportFoot
            draft={draft}
            preview={preview}
            comingIn={comingIn}
            onGoOn={canGoOn ? goOn : undefined}
            isBeginning={begin.isPending}
          />
        </>
      )}
    </div>
  )
}
