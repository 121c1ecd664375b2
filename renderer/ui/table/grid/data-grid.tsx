import '../../css-properties.ts'
import { useImperativeHandle, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import classes from './data-grid.module.css'
import type { DataGridProps } from './data-grid-props.ts'
import { GridHead } from './grid-head.tsx'
import { gridCommandOf } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { tracksOf } from './use-columns.ts'
import { useGridRows } from './use-grid-rows.ts'

/** A table over any number of rows, of which only those in sight are in the page. */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const { label, rows, idOf, total, columns, selection, onOpen, empty, ref } = props
  const grid = useRef<HTMLDivElement>(null)
  const view = useGridRows({ ...props, grid })
  const activeIndex = rows.findIndex((row) => idOf(row) === selection.active)
  const isActiveInSight = view.items.some((item) => item.index === activeIndex)

  useImperativeHandle(ref, () => ({
    focus: () => {
      const first = rows[0]
      if (activeIndex !== -1) view.scrollTo(activeIndex)
      else if (first) selection.moveTo(idOf(first))
      grid.current?.focus()
    },
    hasFocus: () => grid.current?.contains(document.activeElement) ?? false,
    scrollTop: () => grid.current?.scrollTop ?? 0,
    scrollTo: (top) => grid.current?.scrollTo({ top }),
  }))

  const onKeyDown = (event: KeyboardEvent): void => {
    // A button in the head has keys of its own.
    if (event.defaultPrevented || event.target instanceof HTMLButtonElement) return
    const command = gridCommandOf(event, { index: activeIndex, count: rows.length, page: view.pageSize() })
    if (command === undefined) return
    event.preventDefault()
    const active = rows[activeIndex]
    switch (command.kind) {
      case 'move': {
        const row = rows[command.to]
        if (!row) return
        selection.moveTo(idOf(row), command.extend)
        return view.scrollTo(command.to)
      }
      case 'open':
        return active && onOpen(active)
      case 'toggle':
        return active && selection.toggle(idOf(active))
      case 'selectAll':
        return selection.selectAll()
      case 'clear':
        return selection.clear()
      case 'leave':
        return props.onLeave()
    }
  }

  const onClick = (event: MouseEvent): void => {
    const row = rows[rowIndexOf(event.target)]
    // A link in the row has answered already.
    if (!row || event.defaultPrevented || isSelectingText()) return
    const ticks = event.target instanceof HTMLInputElement
    if (event.shiftKey) selection.moveTo(idOf(row), true)
    else if (ticks || event.ctrlKey || event.metaKey) selection.toggle(idOf(row))
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
            selection={howMany(selection.selected.size, rows.length)}
            onSelectAll={selection.selected.size > 0 ? selection.clear : selection.selectAll}
            onResize={columns.resize}
            sort={props.sort}
          />
          <div role="rowgroup" className={classes['body']} style={{ height: view.height }}>
            {view.items.map(({ index, start }) => {
              const row = rows[index]
              if (!row) return null
              const id = idOf(row)
              return (
                <GridRow
                  key={id}
                  id={rowId(id)}
                  row={row}
                  index={index}
                  top={start}
                  columns={columns.shown}
                  isActive={index === activeIndex}
                  isSelected={selection.selected.has(id)}
                  selectLabel={props.selectLabel(row)}
                />
              )
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 && empty && <div className={classes['empty']}>{empty}</div>}
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
