import { useDirection } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import classes from './data-grid.module.css'
import type { GridSort } from './grid-column.ts'
import type { PlacedColumn } from './use-columns.ts'

type GridHeadProps<Row> = {
  readonly columns: readonly PlacedColumn<Row>[]
  readonly selectAllLabel: string
  readonly selection: 'none' | 'some' | 'all'
  readonly onSelectAll: () => void
  readonly onResize: (id: string, width: number) => void
  readonly sort: GridSort | undefined
}

/** The names of the columns: some turn the order of the rows, and all can be sized by their edges. */
export const GridHead = <Row,>(props: GridHeadProps<Row>) => {
  const { columns, selectAllLabel, selection, onSelectAll, onResize, sort } = props
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['headRow']}>
        <div role="columnheader" aria-colindex={1} className={classes['cell']}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={selectAllLabel}
            checked={selection === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selection === 'some'
            }}
            onChange={onSelectAll}
          />
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            className={classes['cell']}
            data-align={column.align}
            aria-sort={
              sort && column.isSortable ? (sort.isAscending ? 'ascending' : 'descending') : undefined
            }
          >
            {sort && column.isSortable ? (
              <SortButton name={column.header} sort={sort} />
            ) : (
              <span className={classes['name']} title={column.header}>
                {column.header}
              </span>
            )}
            <ResizeEdge onResize={(width) => onResize(column.id, width)} />
          </div>
        ))}
      </div>
    </div>
  )
}

const SortButton = ({ name, sort }: { readonly name: string; readonly sort: GridSort }) => {
  const Arrow = sort.isAscending ? IconArrowUp : IconArrowDown
  return (
    <button type="button" className={classes['sort']} title={sort.label} onClick={sort.onTurn}>
      <span className={classes['name']}>{name}</span> <Arrow size={14} aria-hidden />
    </button>
  )
}

/** Sizes are kept for the usual density, in which the root's letters are that many pixels. */
const ROOT_SIZE = 16

const ResizeEdge = ({ onResize }: { readonly onResize: (width: number) => void }) => {
  const { dir } = useDirection()
  const start = (down: PointerEvent<HTMLSpanElement>): void => {
    const edge = down.currentTarget
    const width = edge.parentElement?.offsetWidth ?? 0
    const scale = ROOT_SIZE / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const move = (event: globalThis.PointerEvent): void => {
      const drawn = (event.clientX - down.clientX) * (dir === 'rtl' ? -1 : 1)
      onResize((width + drawn) * scale)
    }
    down.preventDefault()
    edge.setPointerCapture(down.pointerId)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  return <span className={classes['edge']} onPointerDown={start} aria-hidden />
}
