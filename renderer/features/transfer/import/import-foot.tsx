import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import styles from './import.module.css'
import { type ImportDraft, setDraft, steps } from './import-store.ts'

const outcomes = ['create', 'update', 'skip', 'refuse'] as const

type ImportFootProps = {
  readonly draft: ImportDraft
  readonly preview: ImportPreview
  /** How many shipments would be made or changed. */
  readonly comingIn: number
  /** Nothing where there is no going on yet. */
  readonly onGoOn: (() => void) | undefined
  readonly isBeginning: boolean
}

/** What would come of the file, in view at every step, beside the way on and back. */
export const ImportFoot = ({ draft, preview, comingIn, onGoOn, isBeginning }: ImportFootProps) => {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const place = steps.indexOf(draft.step)
  const [back, next] = [steps[place - 1], steps[place + 1]]
  return (
    <footer className={styles['foot']}>
      <div className={styles['counts']} role="status">
        {outcomes.map((outcome) => (
          <div key={outcome} data-outcome={outcome} data-none={preview.counts[outcome] === 0 || undefined}>
            <strong>{format.number(preview.counts[outcome])}</strong>
            <span>{t(`outcomes.${outcome}`)}</span>
          </div>
        ))}
      </div>
      <div className={styles['buttons']}>
        {back && <Button onClick={() => setDraft((one) => ({ ...one, step: back }))}>{t('back')}</Button>}
        <Button
          variant="filled"
          disabled={onGoOn === undefined}
          loading={isBeginning}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyHint keys="mod+Enter" />}
          onClick={onGoOn}
        >
          {next ? t('next') : t('begin', { count: comingIn })}
        </Button>
      </div>
    </footer>
  )
}
