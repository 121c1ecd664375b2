import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Sight } from '#ui/table/grid/data-grid-props.ts'
import { pageOf, type pageQuery } from './list-pages.ts'

/** So many rows before a page comes into sight it is read. */
const AHEAD = 120
/** Who draws the scroll bar passes by more than could be read: after so many milliseconds at rest it is. */
const REST = 60

type PagesInput = {
  /** Which list it is. */
  readonly list: string
  /** The place that is in sight at first. */
  readonly initial: number
  readonly optionsOf: (number: number) => ReturnType<typeof pageQuery>
}

type Pages = { readonly list: string } & Sight

/** The numbers of the pages in sight. Those beside them are read ahead; what is jumped over is not read. */
export const usePagesInSight = ({ list, initial, optionsOf }: PagesInput) => {
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setPages] = useState<Pages>(() => pagesOf(list, { first: initial, last: initial }))
  const pages = state.list === list ? state : pagesOf(list, { first: initial, last: initial })

  const hasNext = (number: number): boolean =>
    typeof queryClient.getQueryData(optionsOf(number).queryKey)?.next_cursor === 'string'
  const readAhead = ({ first, last }: Sight, shown: Pages): void => {
    const before = pageOf(first - AHEAD)
    const after = pageOf(last + AHEAD)
    const numbers = [
      ...(before < shown.first ? [before] : []),
      ...(after > shown.last && hasNext(shown.last) ? [shown.last + 1] : []),
    ]
    for (const number of numbers)
      void queryClient.prefetchQuery({ ...optionsOf(number), staleTime: Infinity })
  }
  const show = (next: Pages): void => setPages((before) => (isSame(before, next) ? before : next))
  const onSight = (sight: Sight): void => {
    clearTimeout(timer.current)
    const next = pagesOf(list, sight)
    if (Math.abs(next.first - pages.first) <= 1) {
      show(next)
      readAhead(sight, next)
    } else timer.current = setTimeout(() => show(next), REST)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return { first: pages.first, last: pages.last, onSight }
}

const pagesOf = (list: string, { first, last }: Sight): Pages => ({
  list,
  first: pageOf(first),
  last: pageOf(last),
})

const isSame = (one: Pages, other: Pages): boolean =>
  one.list === other.list && one.first === other.first && one.last === other.last
