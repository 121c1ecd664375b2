import { LeadsOnly } from '#contract/operators/leads-only.tsx'
import { AboutCard } from './about-card.tsx'
import { BenchCard } from './bench-card.tsx'
import { DataCard } from './data-card.tsx'
import { DeskCard } from './desk-card.tsx'
import { LookCard } from './look-card.tsx'
import { SettingsFailed } from './parts/settings-failed.tsx'
import { RecordsCard } from './records-card.tsx'
import { ScaleCard } from './scale/scale-card.tsx'
import { ScannerCard } from './scanner/scanner-card.tsx'
import classes from './settings-page.module.css'
import { useSettings } from './use-settings.ts'

/** What the desk is called, how it looks, where its data is and whether its records hold. */
export const GeneralSection = () => {
  const { settings, change, isError } = useSettings()
  return (
    <>
      {isError && <SettingsFailed />}
      <div className={classes['cards']}>
        <div className={classes['column']}>
          <LeadsOnly right="settings">
            {settings && <DeskCard settings={settings} onChange={change} />}
            {settings && <LookCard settings={settings} onChange={change} />}
            {settings && <ScannerCard settings={settings} onChange={change} />}
            {settings && <BenchCard settings={settings} onChange={change} />}
          </LeadsOnly>
        </div>
        <div className={classes['column']}>
          <ScaleCard />
          <DataCard />
          <RecordsCard />
          <AboutCard />
        </div>
      </div>
    </>
  )
}
