import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AboutCard } from './about-card.tsx'
import { DataCard } from './data-card.tsx'
import { DeskCard } from './desk-card.tsx'
import { LookCard } from './look-card.tsx'
import { RecordsCard } from './records-card.tsx'
import { ScannerCard } from './scanner-card.tsx'
import classes from './settings-page.module.css'
import { useSettings } from './use-settings.ts'

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
