import { useTranslation } from 'react-i18next'
import styles from './import.module.css'
import { type ImportDraft, setDraft, steps } from './import-store.ts'

/** Where the import stands, and the way to its other steps. */
export const StepBar = ({ draft }: { readonly draft: ImportDraft }) => {
  const { t } = useTranslation('imports')
  return (
    <nav aria-label={t('steps.title')}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles['step']}
              aria-current={draft.step === step ? 'step' : undefined}
              disabled={draft.preview === undefined && step !== 'file'}
              onClick={() => setDraft((one) => ({ ...one, step }))}
            >
              <span aria-hidden>{t('steps.number', { number: index + 1 })}</span>
              {t(`steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
