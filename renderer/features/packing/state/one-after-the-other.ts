/**
 * Does one thing after the other in the order in which they were asked for: a scan that comes while a parcel is being
 * finished is meant for what comes after it.
 */
export const createQueueOfActs = (onFailure: (error: unknown) => void) => {
  let last: Promise<void> = Promise.resolve()
  return (act: () => Promise<void>): Promise<void> => {
    last = last.then(act).catch(onFailure)
    return last
  }
}
