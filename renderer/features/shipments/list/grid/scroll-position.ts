/** Where somebody was in a list when they left it. */
type ScrollPosition = {
  readonly path: string
  readonly active: string | undefined
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
