/** Where a shipment stands in the list that it was opened from. */
export type Neighbours = {
  readonly previous?: string
  readonly next?: string
  /** Counted from 1; absent when the shipment is not in the list. */
  readonly position?: number
  readonly total: number
}

/** What is known of a list: a part of it, in its order, where that begins, and how many there are in all. */
type RememberedList = {
  readonly references: readonly string[]
  readonly start: number
  readonly total: number
}

let remembered: RememberedList = { references: [], start: 0, total: 0 }
let address = '/shipments'
let viewed: string | undefined

/** Keeps the list as it stands, for going to the previous and the next from a shipment. */
export const rememberList = (list: RememberedList): void => {
  remembered = list
}

/** What stands before and after a shipment in the list that was shown last. */
export const neighboursOf = (reference: string): Neighbours => {
  const { references, start, total } = remembered
  const index = references.indexOf(reference)
  if (index === -1) return { total }
  const previous = references[index - 1]
  const next = references[index + 1]
  return {
    position: start + index + 1,
    total,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  }
}

/** Keeps where the list is (path and query), so that going back from a shipment finds it as it was. */
export const rememberListAddress = (current: string): void => {
  address = current
}

/** Where the list was last, filters and all; for links back to it. */
export const listAddress = (): string => address

/** Keeps which shipment was looked at last. */
export const rememberViewed = (reference: string): void => {
  viewed = reference
}

/** The shipment that was looked at last: where the list goes on after previous and next. */
export const viewedLast = (): string | undefined => viewed
