import { useTranslation } from 'react-i18next'
import type { DateRange } from '#shared/shipments/create-request.ts'
import { useFormat } from '#app/i18n/use-format.ts'

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

const isMidnight = (at: string): boolean => {
  const date = new Date(at)
  return date.getHours() === 0 && date.getMinutes() === 0
}
/** Up to the end of a day, which is written as its last second or minute. */
const isEndOfDay = (at: string): boolean => {
  const date = new Date(at)
  return date.getHours() === 23 && date.getMinutes() === 59
}

/** Writes a range of dates as short as it can be said: one day, days, or hours; nothing for none. */
export const useDateRange = () => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  return (dates: DateRange | undefined): string | undefined => {
    const { start, end } = dates ?? {}
    if (start !== undefined && end !== undefined) {
      const isWholeDays = isMidnight(start) && isEndOfDay(end)
      const isOneDay = Date.parse(end) - Date.parse(start) < DAY_MILLISECONDS
      if (isWholeDays && isOneDay) return format.date(start)
      return isWholeDays ? `${format.date(start)} – ${format.date(end)}` : format.range(start, end)
    }
    if (start !== undefined) return t('range.from', { start: format.moment(start) })
    return end === undefined ? undefined : t('range.by', { end: format.moment(end) })
  }
}
