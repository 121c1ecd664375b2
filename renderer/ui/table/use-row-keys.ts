import { type RefObject, useEffect } from 'react'

/** Lets the arrows go up and down among the rows of a table, from a link to the next link, a switch to the next. */
export const useRowKeys = (table: RefObject<HTMLElement | null>): void => {
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
