import { useTranslation } from 'react-i18next'
import { useLocale } from '#app/i18n/use-format.ts'

/** What a day and its time of day are called, and how they are written. */
export const useMomentWords = () => {
  const { t } = useTranslation('new-shipment')
  const locale = useLocale()
  return (label: string) => ({
    label,
    timeLabel: t('dates.time', { what: label }),
    calendarLabels: { previous: t('dates.previous'), next: t('dates.next') },
    locale,
  })
}
