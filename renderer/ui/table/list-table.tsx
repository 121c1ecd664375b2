import { type ReactNode, useRef, type RefObject, useEffect } from 'react'
import classes from './list-table.module.css'

type ListTableProps = {
  readonly label?: string
  /** `--table-width` in it is what the table needs, `--cell-padding` the room beside what stands in a cell. */
  readonly className: string | undefined
  /** What is said below the rows. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** The frame of a list of some hundred things at most, whose head stays; the arrows go from row to row. */
export const ListTable = ({ label, className, note, children }: ListTableProps) => {
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  return (
    <div className={classes['frame']}>
      <table ref={table} className={[classes['table'], className].join(' ')} aria-label={label}>
        {children}
      </table>
      {note}
    </div>
  )
}

/** Lets the arrows go up and down among the rows of a table, from a link to the next link, a switch to the next. */
const useRowKeys = (table: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = table.current
    const listen = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const column = event.target instanceof HTMLElement ? event.target.dataset['column'] : undefined
      if (step === 0 || column === undefined || !element) return
      const cells = [...element.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)]
      const next = cells[cells.findIndex((cell) => cell === event.target) + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [table])
}
