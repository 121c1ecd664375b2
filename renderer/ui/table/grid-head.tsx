import { useDirection } from '@mantine/core'
import type { PointerEvent } from 'react'
import classes from './data-grid.module.css'
import type { PlacedColumn } from './use-columns.ts'

type GridHeadProps<Row> = {
  readonly columns: readonly PlacedColumn<Row>[]
  readonly selectAllLabel: string
  readonly selection: 'none' | 'some' | 'all'
  readonly onSelectAll: () => void
  readonly onResize: (id: string, width: number) => void
}

/** The names of the columns; their edges can be drawn to size them. */
export const GridHead = <Row,>(props: GridHeadProps<Row>) => {
  const { columns, selectAllLabel, selection, onSelectAll, onResize } = props
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
        {columns.map((column, place) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={place + 2}
            className={classes['cell']}
            data-align={column.align}
          >
            <span className={classes['name']} title={column.header}>
              {column.shortHeader ?? column.header}
            </span>
            <ResizeEdge onResize={(width) => onResize(column.id, width)} />
          </div>
        ))}
      </div>
    </div>
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
