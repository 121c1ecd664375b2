import { useTranslation } from 'react-i18next'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import type { ListAddress } from './list-address.ts'
import { totalOf } from './filters/list-filter.ts'
import type { ShipmentRows } from './grid/use-shipment-rows.ts'

type ListCountProps = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly shipments: ShipmentRows
}

/** How many there are, seen and read out. */
export const ListCount = (props: ListCountProps) => {
  const text = useCountText(props)
  return <span role="status">{text}</span>
}

const useCountText = ({ address, counts, shipments }: ListCountProps): string => {
  const { t } = useTranslation('shipments')
  const { rows, hasMore, isPending } = shipments
  if (isPending) return ''
  if (address.q)
    return hasMore ? t('search.foundMany', { count: rows.count }) : t('search.found', { count: rows.count })
  const total = totalOf(address, counts)
  if (total !== undefined) return t('bar.shown', { count: total })
  return hasMore ? t('bar.shownAtLeast', { count: rows.count - 1 }) : t('bar.shown', { count: rows.count })
}
