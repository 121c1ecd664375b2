import { useTranslation } from 'react-i18next'
import { type Ref, useCallback } from 'react'
import type { ShipmentSummary, StateCounts } from '#shared/shipments/shipment.ts'
import { DataGrid } from '#ui/table/grid/data-grid.tsx'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'
import type { Columns } from '#ui/table/grid/use-columns.ts'
import type { Selection } from '#ui/table/grid/use-selection.ts'
import { shortReference } from '../../parts/short-reference.ts'
import { ListFailure, NoShipmentsYet, NothingFound, NothingMatches } from './empty-list.tsx'
import type { ListAddress } from '../list-address.ts'
import { referenceOf } from './list-pages.ts'
import { isNarrowed, totalOf } from '../filters/list-filter.ts'
import type { GoTo } from '../use-list-address.ts'
import type { ShipmentRows } from './use-shipment-rows.ts'

type ListBodyProps = {
  readonly ref: Ref<GridHandle>
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly goTo: GoTo
  readonly shipments: ShipmentRows
  readonly columns: Columns<ShipmentSummary>
  readonly selection: Selection
  readonly initialScrollTop: number
  readonly onOpen: (shipment: ShipmentSummary) => void
  readonly onLeave: () => void
}

/** The table itself, or what stands in its place and says what to do. */
export const ListBody = ({ ref, ...props }: ListBodyProps) => {
  const { address, counts, goTo, shipments, columns, selection } = props
  const { t } = useTranslation('shipments')
  const selectLabel = useCallback(
    ({ reference }: ShipmentSummary) => t('row.select', { reference: shortReference(reference) }),
    [t],
  )
  if (shipments.error !== null) return <ListFailure onRetry={shipments.retry} />
  if (counts?.total === 0 && shipments.rows.count === 0) return <NoShipmentsYet />

  const { q: text, ...unsearched } = address
  const nothing = text ? (
    <NothingFound
      text={text}
      onClear={() => goTo(unsearched)}
      onWiden={isNarrowed(address) ? () => goTo({ states: [], q: text }) : undefined}
    />
  ) : (
    <NothingMatches onClear={() => goTo({ states: [] })} />
  )
  const { order, ...inUsualOrder } = address
  // What a search finds comes newest first, whatever the order of the list.
  const sort = text
    ? undefined
    : {
        isAscending: order === 'oldest',
        label: t(order === 'oldest' ? 'columns.newestFirst' : 'columns.oldestFirst'),
        onTurn: () => goTo(order === 'oldest' ? inUsualOrder : { ...address, order: 'oldest' }),
      }
  const isSettled = !shipments.isPending && !shipments.isStale
  return (
    <DataGrid
      ref={ref}
      label={t('table')}
      rows={shipments.rows}
      idOf={referenceOf}
      total={text ? shipments.rows.count : (totalOf(address, counts) ?? -1)}
      columns={columns}
      selection={selection}
      selectLabel={selectLabel}
      selectAllLabel={t('row.selectAll')}
      sort={sort}
      onOpen={props.onOpen}
      onLeave={props.onLeave}
      onSight={shipments.onSight}
      initialScrollTop={props.initialScrollTop}
      empty={isSettled && nothing}
    />
  )
}
