import '../../css-properties.ts'
import { useImperativeHandle, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import classes from './data-grid.module.css'
import type { DataGridProps } from './data-grid-props.ts'
import { GridHead } from './grid-head.tsx'
import { gridCommandOf } from './grid-keys.ts'
import { GridRow, PlaceholderRow } from './grid-row.tsx'
import { tracksOf } from './use-columns.ts'
import { useGridRows } from './use-grid-rows.ts'

/** A table over any number of rows, of which only those in sight are in the page. */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const { label, rows, idOf, total, columns, selection, onOpen, empty, ref } = props
  const grid = useRef<HTMLDivElement>(null)
  const view = useGridRows({ ...props, grid })
  const { activeIndex } = selection
  const isActiveHere = selection.active !== undefined && rows.indexOf(selection.active) !== -1
  const isActiveInSight = isActiveHere && view.places.some(({ index }) => index === activeIndex)

  useImperativeHandle(ref, () => ({
    focus: () => {
      if (activeIndex !== -1) view.scrollToRow(activeIndex)
      else if (rows.at(0) !== undefined) selection.moveTo(0)
      grid.current?.focus()
    },
    hasFocus: () => grid.current?.contains(document.activeElement) ?? false,
    scrollTop: view.offset,
    scrollTo: view.scrollTo,
  }))

  const onKeyDown = (event: KeyboardEvent): void => {
    // A button in the head has keys of its own.
    if (event.defaultPrevented || event.target instanceof HTMLButtonElement) return
    const command = gridCommandOf(event, { index: activeIndex, count: rows.count, page: view.pageSize() })
    if (command === undefined) return
    event.preventDefault()
    const active = rows.at(activeIndex)
    switch (command.kind) {
      case 'move':
        selection.moveTo(command.to, command.extend)
        return view.scrollToRow(command.to)
      case 'open':
        return active && onOpen(active)
      case 'toggle':
        return selection.toggle(activeIndex)
      case 'selectAll':
        return selection.selectAll()
      case 'clear':
        return selection.clear()
      case 'leave':
        return props.onLeave()
    }
  }

  const onClick = (event: MouseEvent): void => {
    const index = rowIndexOf(event.target)
    const row = rows.at(index)
    // A link in the row has answered already.
    if (!row || event.defaultPrevented || isSelectingText()) return
    const ticks = event.target instanceof HTMLInputElement
    if (event.shiftKey) selection.moveTo(index, true)
    else if (ticks || event.ctrlKey || event.metaKey) selection.toggle(index)
    else return onOpen(row)
    grid.current?.focus()
  }

  return (
    <div className={classes['frame']}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total === -1 ? -1 : total + 1}
        aria-colcount={columns.shown.length + 1}
        aria-multiselectable
        aria-activedescendant={isActiveInSight && selection.active ? rowId(selection.active) : undefined}
        className={classes['grid']}
        style={{ '--grid-tracks': tracksOf(columns.shown) }}
        onClick={onClick}
        onMouseDown={keepTextUnselected}
        onKeyDown={onKeyDown}
      >
        <div className={classes['inner']}>
          <GridHead
            columns={columns.shown}
            selectAllLabel={props.selectAllLabel}
            selection={howMany(selection.selected.size, rows.count)}
            onSelectAll={selection.selected.size > 0 ? selection.clear : selection.selectAll}
            onResize={columns.resize}
            sort={props.sort}
          />
          <div role="rowgroup" className={classes['body']} style={{ height: view.height }}>
            {view.places.map(({ index, top }) => {
              const row = rows.at(index)
              if (row === undefined) return <PlaceholderRow key={index} index={index} top={top} />
              const id = idOf(row)
              return (
                <GridRow
                  key={id}
                  id={rowId(id)}
                  row={row}
                  index={index}
                  top={top}
                  columns={columns.shown}
                  isActive={index === activeIndex}
                  isSelected={selection.selected.has(id)}
                  selectLabel={props.selectLabel}
                />
              )
            })}
          </div>
        </div>
      </div>
      {rows.count === 0 && empty && <div className={classes['empty']}>{empty}</div>}
    </div>
  )
}

const rowId = (id: string): string => `row-${id}`

const howMany = (selected: number, all: number): 'none' | 'some' | 'all' => {
  if (selected === 0) return 'none'
  return selected < all ? 'some' : 'all'
}

/** The place of the row that something in it was clicked; −1 outside of rows. */
const rowIndexOf = (target: EventTarget): number => {
  const row = target instanceof Element ? target.closest('[data-index]') : null
  return Number(row?.getAttribute('data-index') ?? -1)
}

/** Shift extends the selection of rows; without this the browser would mark the text between them as well. */
const keepTextUnselected = (event: MouseEvent): void => {
  if (event.shiftKey) event.preventDefault()
}

/** Somebody draws over text to copy it: that is no click on the row. */
const isSelectingText = (): boolean => (getSelection()?.toString() ?? '') !== ''
