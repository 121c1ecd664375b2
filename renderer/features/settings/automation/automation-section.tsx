import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../settings-page.module.css'
import { ExportCard } from './export-card.tsx'
import { useAutomation } from './use-automation.ts'
import { WatchCard } from './watch-card.tsx'

/** What the desk does by itself: exports by the clock, and imports of what is put into a folder. */
export const AutomationSection = () => {
  const { t } = useTranslation('automation')
  const { automation, saveExport, exportNow, saveFolder } = useAutomation()
  return (
    <div className={classes['cards']}>
      {automation && (
        <ExportCard automation={automation} onSave={saveExport.mutate} problem={saveExport.error}>
          <Button variant="default" loading={exportNow.isPending} onClick={() => exportNow.mutate()}>
            {t('export.now')}
          </Button>
        </ExportCard>
      )}
      {automation && (
        <WatchCard automation={automation} onSave={saveFolder.mutate} problem={saveFolder.error} />
      )}
    </div>
  )
}
