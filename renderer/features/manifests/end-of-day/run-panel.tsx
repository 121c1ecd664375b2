import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stopRun } from './manifest-and-print.ts'
import classes from '../manifests.module.css'
import { manifestRun, type ManifestRun } from './run-store.ts'
import { RunResult } from './run-result.tsx'

/** How far manifesting is, with the way to stop it; then what became of it. */
export const RunPanel = () => {
  const run = manifestRun.use()
  switch (run.phase) {
    case 'none':
      return null
    case 'ended':
      return <RunResult run={run} />
    case 'manifesting':
    case 'drawing':
      return <Running run={run} />
  }
}

const Running = ({ run }: { readonly run: Extract<ManifestRun, { readonly stopping: boolean }> }) => {
  const { t } = useTranslation('manifests')
  const { done, total } = run.progress ?? { done: 0, total: 0 }
  const text = useRunningText(run)
  return (
    <div className={classes['panel']}>
      <output className={classes['panelText']}>{text}</output>
      <Progress
        className={classes['bar'] ?? ''}
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t('run.progress')}
        transitionDuration={0}
      />
      <Button variant="default" size="compact-sm" disabled={run.stopping} onClick={stopRun}>
        {t('run.stop')}
      </Button>
    </div>
  )
}

const useRunningText = ({
  phase,
  progress,
  stopping,
}: Extract<ManifestRun, { readonly stopping: boolean }>): string => {
  const { t } = useTranslation('manifests')
  if (stopping) return t('run.stopping')
  if (phase === 'manifesting') return progress ? t('run.manifesting', progress) : t('run.finding')
  return progress ? t('run.drawing', progress) : t('run.opening')
}
