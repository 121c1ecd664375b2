import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import classes from '../settings-page.module.css'
import { ClockCard } from './clock-card.tsx'
import { ExportCard } from './export-card.tsx'
import { WatchCard } from './watch-card.tsx'
import { useTRPC } from '#trpc/client.ts'
import { useExportChanged, useSaveScheduledExport, useSaveWatchedFolder } from '#trpc/mutations/transfer.ts'

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
      <ClockCard />
    </div>
  )
}

/** The desk looks for work as often. */
const READ_EVERY_MILLISECONDS = 3000

/** What the desk does by itself, and the ways to change it; each choice counts at once. */
const useAutomation = () => {
  const trpc = useTRPC()
  const { data: automation } = useQuery({
    ...trpc.transfer.automation.queryOptions(),
    refetchInterval: READ_EVERY_MILLISECONDS,
  })
  return {
    automation,
    saveExport: useSaveScheduledExport(),
    exportNow: useExportChanged(),
    saveFolder: useSaveWatchedFolder(),
  }
}
