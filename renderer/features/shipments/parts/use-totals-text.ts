import { useTranslation } from 'react-i18next'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import { useFormat } from '#app/i18n/use-format.ts'

/** Pieces, weight and value of contents in one line: `3 pieces · 7.25 kg · £184.50`. */
export const useTotalsText = (contents: Parameters<typeof contentsTotals>[0]): string => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const { pieces, weights, values } = contentsTotals(contents)
  return [
    t('pieces', { count: pieces }),
    ...weights.map((weight) => format.weight(weight)),
    ...values.map((value) => format.money(value)),
  ].join(' · ')
}
