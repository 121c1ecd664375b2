import { SettingsFailed } from '../parts/settings-failed.tsx'
import classes from '../settings-page.module.css'
import { useSettings } from '../use-settings.ts'
import { LabelsCard } from './labels-card.tsx'

/** How the labels and papers of this desk look, and what they look like so. */
export const LabelsSection = () => {
  const { settings, change, isError } = useSettings()
  return (
    <>
      {isError && <SettingsFailed />}
      <div className={classes['cards']}>
        {settings && <LabelsCard settings={settings} onChange={change} />}
      </div>
    </>
  )
}
