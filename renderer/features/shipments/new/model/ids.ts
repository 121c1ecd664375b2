/** Gives out numbers, each once. */
export type Ids = { readonly next: () => number }

export const createIds = (): Ids => {
  let last = 0
  return {
    next: () => {
      last += 1
      return last
    },
  }
}
