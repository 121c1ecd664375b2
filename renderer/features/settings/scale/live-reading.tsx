import { useTranslation } from 'react-i18next'
import { useScale } from '#contract/scale/use-scale.ts'
import classes from './scale.module.css'

/** What the scale shows right now, so that it can be tried: put something on it. */
export const LiveReading = () => {
  const { t } = useTranslation('settings')
  const { state, words } = useScale()
  return (
    <div className={classes['reading']} data-steady={state?.reading?.status === 'stable' || undefined}>
      <span className={classes['label']}>{t('scale.now')}</span>
      {/* A scale that is being loaded changes often; who listens hears it once it is steady. */}
      <output
        className={classes['weight']}
        aria-live={state?.reading?.status === 'unstable' ? 'off' : 'polite'}
      >
        {words ?? t('scale.waiting')}
      </output>
    </div>
  )
}
