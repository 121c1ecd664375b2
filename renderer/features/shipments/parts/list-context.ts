/** Where a shipment stands in the list that it was opened from. */
export type Neighbours = {
  readonly previous?: string
  readonly next?: string
  /** Counted from 1; absent when the shipment is not in the list. */
  readonly position?: number
  readonly total: number
}

let remembered: readonly string[] = []
let address = '/shipments'
let viewed: string | undefined

/** Keeps the references of the list as it stands, in its order, for going to the previous and the next from a shipment. */
export const rememberList = (references: readonly string[]): void => {
  remembered = references
}

/** What stands before and after a shipment in the list that was shown last. */
export const neighboursOf = (reference: string): Neighbours => {
  const index = remembered.indexOf(reference)
  if (index === -1) return { total: remembered.length }
  const previous = remembered[index - 1]
  const next = remembered[index + 1]
  return {
    position: index + 1,
    total: remembered.length,
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
