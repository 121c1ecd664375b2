/** Where somebody was in a list when they left it. */
type Place = { readonly path: string; readonly active: string | undefined; readonly scrollTop: number }

let left: Place | undefined

/** Keeps where somebody was in the list at that path, until they leave another. */
export const leavePlace = (place: Place): void => {
  left = place
}

/** Where somebody was in the list at that path, if it was the last one that they left. */
export const placeIn = (path: string): Place | undefined => (left?.path === path ? left : undefined)
