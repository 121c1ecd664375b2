import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { AboutCard } from './about-card.tsx'
import { DataCard } from './data-card.tsx'
import { DeskCard } from './desk-card.tsx'
import { LabelsCard } from './labels/labels-card.tsx'
import { LookCard } from './look-card.tsx'
import { RecordsCard } from './records-card.tsx'
import { ScannerCard } from './scanner-card.tsx'
import classes from './settings-page.module.css'
import { useTRPC } from '#trpc/client.ts'
import { useUpdateSettings } from '#trpc/mutations/settings.ts'

/** What the desk is called, how it looks, where its data is and whether its records hold. */
export const GeneralSection = () => {
  const { t } = useTranslation('settings')
  const { settings, change, isError } = useSettings()
  return (
    <>
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      <div className={classes['cards']}>
        <div className={classes['column']}>
          {settings && <DeskCard settings={settings} onChange={change} />}
          {settings && <LookCard settings={settings} onChange={change} />}
          {settings && <LabelsCard settings={settings} onChange={change} />}
          {settings && <ScannerCard settings={settings} onChange={change} />}
        </div>
        <div className={classes['column']}>
          <DataCard />
          <RecordsCard />
          <AboutCard />
        </div>
      </div>
    </>
  )
}

/** The desk's settings and the way to change some of them; every part of the window follows at once. */
const useSettings = () => {
  const trpc = useTRPC()
  const { data: settings } = useQuery(trpc.settings.get.queryOptions())
  const { mutate: change, isError } = useUpdateSettings()
  return { settings, change, isError }
}
