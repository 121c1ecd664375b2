import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeTime } from '../parts/describe-time.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import classes from './new.module.css'
import type { KeptDraft } from '#ui/form/use-kept-draft.ts'

const SECOND = 1000
const MINUTE = 60

/** Seconds since a moment, counted on while it is on screen. */
const useSecondsSince = (moment: number): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.round((now - moment) / SECOND))
}

const KeptAgo = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('new-shipment')
  const locale = useLocale()
  const seconds = useSecondsSince(at)
  const format = new Intl.RelativeTimeFormat(locale, { style: 'narrow', numeric: 'auto' })
  const now = at + seconds * SECOND
  const ago = seconds < MINUTE ? format.format(-seconds, 'second') : describeTime(at, now, locale)
  return t('draft.kept', { ago })
}

/** Says that what is typed is safe. */
export const DraftNote = ({ draft }: { readonly draft: KeptDraft }) => {
  const { t } = useTranslation('new-shipment')
  if (draft.hasFailed) {
    return (
      <span className={classes['draft']} data-failed role="alert">
        {t('draft.failed')}
      </span>
    )
  }
  return (
    <span className={classes['draft']}>{draft.keptAt !== undefined && <KeptAgo at={draft.keptAt} />}</span>
  )
}
