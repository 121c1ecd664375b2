import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useSaveRefused } from '#trpc/mutations/transfer.ts'
import { Card } from '#ui/layout/card.tsx'
import { FaultGroups } from './fault-groups.tsx'
import { FilledIn } from './filled-in.tsx'
import styles from './import.module.css'
import { type ImportDraft, importRequestOf } from './import-store.ts'
import { OutcomeSummary } from './outcome-summary.tsx'
import { RefusedTable } from './refused-table.tsx'
import { ShownTable } from './shown-table.tsx'
import { useFocusFirst } from './use-focus-first.ts'
import { LeftOutRows, Warnings } from './warnings.tsx'

type OrdersStepProps = { readonly draft: ImportDraft; readonly preview: ImportPreview }

/** The orders of the file: what is wrong with some of them, to be put right in place, and what becomes of the others. */
export const OrdersStep = ({ draft, preview }: OrdersStepProps) => {
  const { t } = useTranslation('imports')
  const saveRefused = useSaveRefused()
  const { file } = draft
  const part = useFocusFirst<HTMLDivElement>('[data-fix]')
  return (
    <div ref={part} className={styles['part']}>
      <Warnings preview={preview} />
      <OutcomeSummary draft={draft} preview={preview} />
      {saveRefused.error && <RefusalAlert error={saveRefused.error} />}
      {preview.refused.length > 0 && (
        <Card
          title={t('refused')}
          aside={
            file && (
              <Button
                size="compact-sm"
                loading={saveRefused.isPending}
                onClick={() => saveRefused.mutate(importRequestOf(draft, file))}
              >
                {t('saveRefused')}
              </Button>
            )
          }
        >
          <FaultGroups draft={draft} preview={preview} />
          <RefusedTable draft={draft} preview={preview} />
        </Card>
      )}
      {preview.shown.length > 0 && (
        <Card title={t('first')}>
          <FilledIn preview={preview} />
          <ShownTable preview={preview} />
        </Card>
      )}
      <LeftOutRows preview={preview} />
    </div>
  )
}
