import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeTime } from './describe-time.ts'
import { formatExactly } from '#shared/format/format.ts'
import { localeOf } from '#app/i18n/locale.ts'
import { useNow } from '#ui/use-now.ts'

type RelativeTimeProps = {
  /** ISO 8601. */
  readonly at: string
  /** In the middle of a sentence, where it does not begin with a capital. */
  readonly inSentence?: boolean
}

const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

/** A moment as people say it, ticking along; exact on hover. */
export const RelativeTime = ({ at, inSentence = false }: RelativeTimeProps) => {
  const { t, i18n } = useTranslation('shipment')
  const locale = localeOf(i18n.language)
  const now = useNow()
  const [exact, setExact] = useState<string>()
  // Only for the one that is looked at: a table scrolls past hundreds of them.
  const showExactly = (): void => setExact(formatExactly(at, locale))
  const text = describeTime(Date.parse(at), now, locale) ?? t('justNow')
  return (
    <time dateTime={at} title={exact} onPointerEnter={showExactly}>
      {inSentence ? text : capitalised(text, locale)}
    </time>
  )
}
