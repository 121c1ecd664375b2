import { neighboursOf, viewedLast } from '../../parts/list-context.ts'

/** Where somebody was in a list when they left it. */
type ScrollPosition = {
  readonly path: string
  /** The row that the keyboard was on, and its place. */
  readonly active: string | undefined
  readonly activeIndex: number
  readonly scrollTop: number
}

let left: ScrollPosition | undefined

/** Keeps where somebody was in the list at that path, until they leave another. */
export const rememberScrollPosition = (position: ScrollPosition): void => {
  left = position
}

/** Where somebody was in the list at that path, if it was the last one that they left. */
export const scrollPositionIn = (path: string): ScrollPosition | undefined =>
  left?.path === path ? left : undefined

/** The row that the keyboard is on when somebody comes back to the list at that path: the one that was looked at last. */
export const activeRowIn = (path: string): { readonly index: number; readonly id: string | undefined } => {
  const position = scrollPositionIn(path)
  if (position === undefined) return { index: -1, id: undefined }
  const viewed = viewedLast()
  const place = viewed === undefined ? undefined : neighboursOf(viewed).position
  return place === undefined
    ? { index: position.activeIndex, id: position.active }
    : { index: place - 1, id: viewed }
}
