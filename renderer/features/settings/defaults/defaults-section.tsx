import { SettingsFailed } from '../parts/settings-failed.tsx'
import classes from '../settings-page.module.css'
import { useSettings } from '../use-settings.ts'
import { DefaultsCard } from './defaults-card.tsx'

/** What the desk fills in where an order says nothing. */
export const DefaultsSection = () => {
  const { settings, change, isError } = useSettings()
  return (
    <>
      {isError && <SettingsFailed />}
      <div className={classes['cards']}>
        {settings && <DefaultsCard defaults={settings.desk_defaults} onChange={change} />}
      </div>
    </>
  )
}
