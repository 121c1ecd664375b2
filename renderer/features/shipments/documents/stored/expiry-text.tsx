import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cached } from '#shared/format/cached.ts'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import type { Tone } from '../../parts/tone.ts'
import toneStyles from '../../parts/tone.module.css'
import { useNow } from '#ui/use-now.ts'
import classes from './documents-section.module.css'
import { expiryOf, type Expiry } from './expiry.ts'

const relative = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))

const tones: Readonly<Partial<Record<Expiry['kind'], Tone>>> = { expired: 'red', soon: 'amber' }

/** Until when a document is valid: the day, how many days when they are few, or that it is over; exact on hover. */
export const ExpiryText = ({ expiration }: { readonly expiration: string | undefined }) => {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const expiry = expiryOf(expiration, useNow())
  const locale = useLocale()
  if (expiration === undefined) return <span className={classes['quiet']}>{t('expiry.never')}</span>
  const text = (): string => {
    if (expiry.kind === 'soon') return relative(locale).format(expiry.days, 'day')
    return expiry.kind === 'expired' ? t('expiry.expired') : format.date(expiration)
  }
  return (
    <time
      dateTime={expiration}
      title={format.exactly(expiration)}
      className={`${classes['expiry']} ${toneStyles['tone']}`}
      data-tone={tones[expiry.kind]}
    >
      {expiry.kind === 'expired' && <IconCircleX size={14} className={classes['icon']} aria-hidden />}
      {expiry.kind === 'soon' && <IconAlertTriangle size={14} className={classes['icon']} aria-hidden />}
      <span>{text()}</span>
    </time>
  )
}
