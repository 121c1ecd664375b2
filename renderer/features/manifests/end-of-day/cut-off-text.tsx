import { useTranslation } from 'react-i18next'
import { cutOffNow } from '#shared/manifests/cut-off.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useNow } from '#ui/use-now.ts'
import classes from './end-of-day.module.css'

/** How long a carrier still takes something today, or since when it does not; goes on by itself. */
export const CutOffText = ({ cutOffs }: { readonly cutOffs: readonly string[] }) => {
  const { t } = useTranslation('manifests')
  const format = useFormat()
  const at = useNow()
  const cutOff = cutOffNow(cutOffs, { at, offsetMinutes: -new Date(at).getTimezoneOffset() })
  if (!cutOff) return null
  const { minutes } = cutOff
  const time = isolate(format.minutes(Math.abs(minutes)))
  const text = minutes > 0 ? t('cutOff.in', { time }) : t('cutOff.passed', { time })
  return (
    <span
      className={classes['cutOff']}
      data-passed={minutes <= 0 || undefined}
      title={t('cutOff.at', { at: cutOff.at })}
    >
      {minutes === 0 ? t('cutOff.now') : text}
    </span>
  )
}
