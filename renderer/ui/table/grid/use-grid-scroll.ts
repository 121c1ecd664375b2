import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { scrollScaleOf } from './scroll-scale.ts'

/** Rows that are drawn above and below the sight, where somebody stays or goes on little by little. */
const OVERSCAN = 4
/** A wheel is done with what it began within so many milliseconds. */
const WHEEL = 500
/** After so many milliseconds without a movement the scroll bar is put where it belongs, and what is beside the sight is drawn. */
const REST = 150

type GridScrollInput = {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly rowHeight: number
  readonly headHeight: number
  readonly initialOffset: number
  readonly onResize: () => void
}

/** The rows that are drawn, by their places, and how far the page is behind the list where it is shorter. */
type Drawn = {
  readonly first: number
  readonly last: number
  readonly shift: number
  /** How many of them are beside the sight, at each end. */
  readonly beside: number
}

export type GridScroll = Drawn & {
  /** How high the page is drawn. */
  readonly height: number
  /** How far the list is scrolled. */
  readonly offset: () => number
  readonly scrollTo: (offset: number) => void
  readonly scrollToRow: (index: number) => void
}

/** Where in a list of any length somebody is, and which rows that shows. All rows are of one height. */
export const useGridScroll = (input: GridScrollInput): GridScroll => {
  const { grid, count, rowHeight, headHeight, initialOffset } = input
  // Not state: most movements change nothing of what is drawn.
  const place = useRef({ offset: initialOffset, top: 0, sight: 0 })
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: -1, shift: 0, beside: 0 })
  const length = count * rowHeight
  const scale = () => scrollScaleOf(length, place.current.sight)

  const within = (offset: number): number =>
    Math.min(Math.max(0, offset), Math.max(0, length - place.current.sight))

  const draw = (): void => {
    const { offset, top, sight } = place.current
    const first = Math.floor(offset / rowHeight)
    const last = Math.floor((offset + sight) / rowHeight)
    setDrawn((before) => {
      // Whoever comes from elsewhere sees nothing else yet, and may be gone with the next frame.
      const beside = first <= before.last && last >= before.first ? OVERSCAN : 0
      const next = {
        first: Math.max(0, first - beside),
        last: Math.min(count - 1, last + beside),
        shift: offset - top,
        beside,
      }
      return isSame(before, next) ? before : next
    })
  }
  /** Puts the scroll bar where the place in the list wants it. */
  const settle = (): void => {
    const element = grid.current
    if (!element) return
    const top = scale().topOf(place.current.offset)
    if (Math.abs(element.scrollTop - top) >= 1) element.scrollTo({ top })
    place.current.top = element.scrollTop
    draw()
  }
  const scrollTo = (offset: number): void => {
    place.current.offset = within(offset)
    settle()
  }
  const onScroll = useEffectEvent((element: HTMLDivElement, isWheel: boolean) => {
    const top = element.scrollTop
    const { height, offsetOf } = scale()
    const moved = top - place.current.top
    if (height === length) place.current.offset = top
    // Farther than by a page at once goes nobody but who draws the scroll bar, or has a wheel that spins.
    else if (isWheel || Math.abs(moved) <= 2 * place.current.sight)
      place.current.offset = within(place.current.offset + moved)
    else place.current.offset = offsetOf(top)
    place.current.top = top
    // At once, so that no row comes a frame too late.
    flushSync(draw)
  })
  const onRest = useEffectEvent(settle)
  const onStay = useEffectEvent(draw)
  const onLength = useEffectEvent((rows: number, height: number) => {
    place.current.sight = (grid.current?.clientHeight ?? 0) - headHeight
    // Where somebody was before is kept until there are rows.
    if (rows * height > 0) scrollTo(place.current.offset)
    else draw()
  })
  const onResize = useEffectEvent((element: HTMLDivElement) => {
    place.current.sight = element.clientHeight - headHeight
    draw()
    input.onResize()
  })

  useLayoutEffect(() => {
    onLength(count, rowHeight)
  }, [count, rowHeight])
  useEffect(() => {
    if (drawn.beside > 0) return undefined
    const timer = setTimeout(onStay, REST)
    return () => clearTimeout(timer)
  }, [drawn])
  useEffect(() => {
    const element = grid.current
    if (!element) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    let wheeled = -Infinity
    const wheel = ({ timeStamp }: WheelEvent): void => void (wheeled = timeStamp)
    const scrolled = ({ timeStamp }: Event): void => {
      onScroll(element, timeStamp - wheeled < WHEEL)
      clearTimeout(rest)
      rest = setTimeout(onRest, REST)
    }
    const resizes = new ResizeObserver(() => onResize(element))
    resizes.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    element.addEventListener('wheel', wheel, { passive: true })
    return () => {
      clearTimeout(rest)
      resizes.disconnect()
      element.removeEventListener('scroll', scrolled)
      element.removeEventListener('wheel', wheel)
    }
  }, [grid])

  const scrollToRow = (index: number): void => {
    const { offset, sight } = place.current
    const top = index * rowHeight
    if (top < offset) scrollTo(top)
    else if (top + rowHeight > offset + sight) scrollTo(top + rowHeight - sight)
  }
  return {
    ...drawn,
    height: scrollScaleOf(length, 0).height,
    offset: () => place.current.offset,
    scrollTo,
    scrollToRow,
  }
}

const isSame = (one: Drawn, other: Drawn): boolean =>
  one.first === other.first && one.last === other.last && one.shift === other.shift
