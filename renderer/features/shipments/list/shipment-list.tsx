import { Button } from '@mantine/core'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useColumns } from '#ui/table/grid/use-columns.ts'
import { StartedActions } from '../actions/started-actions.tsx'
import { type Target, useActions } from '../actions/use-actions.ts'
import { useExport } from '../export/use-export.ts'
import { ColumnChooser } from './grid/column-chooser.tsx'
import { useShipmentColumns } from './grid/use-shipment-columns.tsx'
import { FilterPopover } from './filters/filter-popover.tsx'
import { filtersOf, listPath, withFilters, type ListAddress } from './list-address.ts'
import { referenceOf } from './grid/list-pages.ts'
import { ListBody } from './grid/list-body.tsx'
import { ListCount } from './list-count.tsx'
import { filterOf, totalOf } from './filters/list-filter.ts'
import { ListFilterBar } from './filters/list-filter-bar.tsx'
import { activeRowIn, scrollPositionIn } from './grid/scroll-position.ts'
import classes from './list.module.css'
import { SearchBox } from './search-box.tsx'
import { SelectionBar } from './selection/selection-bar.tsx'
import type { KeptColumnLayout } from './grid/use-column-layout.ts'
import type { GoTo } from './use-list-address.ts'
import { useFirstFocus } from './grid/use-first-focus.ts'
import { useListKeys } from './use-list-keys.ts'
import { useScrollPosition } from './grid/use-scroll-position.ts'
import { useListSelection } from './selection/use-list-selection.ts'
import type { ShipmentRows } from './grid/use-shipment-rows.ts'
import { useStartOfList } from './grid/use-start-of-list.ts'
import { useSubmittedSearch } from './use-submitted-search.ts'

// Not what a window begins with.
const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}))

type ShipmentListProps = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly shipments: ShipmentRows
  readonly goTo: GoTo
  readonly columnLayout: KeptColumnLayout
}

/** Search, filters and the table of what they leave, with the actions for what is selected in it. */
export const ShipmentList = ({ address, counts, shipments, goTo, columnLayout }: ShipmentListProps) => {
  const [, navigate] = useLocation()
  const path = listPath(address)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { rows } = shipments
  const columns = useColumns(useShipmentColumns(), {
    layout: columnLayout.layout,
    onChange: columnLayout.change,
  })
  const { selection, whole, selected, forgetUnfollowed } = useListSelection({
    address,
    counts,
    shipments,
    initial: activeRowIn(path),
  })
  const targets = (): readonly Target[] => {
    if (selected.length > 0) return selected
    const active = rows.at(selection.activeIndex)
    return active && grid.current?.hasFocus() ? [active] : []
  }
  const { t } = useTranslation('transfer')
  const exporting = useExport()
  const { actions, started, begin, end } = useActions({ shown: selected, targets })

  const endAction = (number: number): void => {
    forgetUnfollowed()
    end(number)
  }

  const focusSearch = useCallback(() => search.current?.focus(), [])
  const focusRows = useCallback(() => {
    // Without a single shipment there is no table.
    if (grid.current) grid.current.focus()
    else search.current?.blur()
  }, [])
  const open = useCallback((reference: string) => navigate(`/shipments/${reference}`), [navigate])
  const submit = useSubmittedSearch({
    isSettled: !shipments.isPending && !shipments.isStale,
    only: address.q && rows.count === 1 ? rows.at(0)?.reference : undefined,
    onOnly: open,
    onMany: focusRows,
  })
  useListKeys(focusSearch)
  useScrollPosition({ path, around: shipments.around, selection, grid })

  useFirstFocus({ grid, hasRows: rows.here.length > 0 })
  useStartOfList({ path, grid, onOther: selection.clear })

  return (
    <>
      <div className={classes['tools']}>
        <SearchBox
          ref={search}
          value={address.q ?? ''}
          onSearch={(text) => {
            const { q: _, ...unsearched } = address
            goTo(text.trim() === '' ? unsearched : { ...unsearched, q: text }, { replace: true })
          }}
          onSubmit={submit}
          onLeave={focusRows}
        />
        <FilterPopover
          filters={filtersOf(address)}
          onChange={(filters) => goTo(withFilters(address, filters))}
        />
        <ColumnChooser columns={columns} />
        <Button
          variant="default"
          onClick={exporting.open}
          aria-keyshortcuts="X"
          rightSection={<KeyHint keys="X" />}
        >
          {t('export.open')}
        </Button>
      </div>
      <ListFilterBar address={address} counts={counts} goTo={goTo} />
      <section className={classes['card']}>
        <div className={classes['rows']} data-stale={shipments.isStale || undefined}>
          <ListBody
            ref={grid}
            address={address}
            counts={counts}
            goTo={goTo}
            shipments={shipments}
            columns={columns}
            selection={selection}
            initialScrollTop={scrollPositionIn(path)?.scrollTop ?? 0}
            onOpen={({ reference }) => open(reference)}
            onLeave={focusSearch}
          />
        </div>
        <SelectionBar
          selected={selected}
          isEmpty={rows.count === 0}
          actions={actions}
          whole={whole}
          onClear={selection.clear}
        >
          <ListCount address={address} counts={counts} shipments={shipments} />
        </SelectionBar>
      </section>
      {exporting.isOpen && (
        <Suspense>
          <ExportDialog
            listed={address.q ? { shipments: rows.here.map(referenceOf) } : { filter: filterOf(address) }}
            count={address.q ? rows.count : totalOf(address, counts)}
            isCutOff={address.q !== undefined && shipments.hasMore}
            selected={selected.map(({ reference }) => reference)}
            onClose={exporting.close}
          />
        </Suspense>
      )}
      <StartedActions started={started} onEnd={endAction} onBegin={begin} />
    </>
  )
}
