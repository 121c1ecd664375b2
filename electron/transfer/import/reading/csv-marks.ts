const QUOTE = 0x22
const SPACE = 0x20

/** A quotation mark that an end of cell follows, and where that is. */
export type ClosingMark = { readonly at: number; readonly end: number }

/** Where spaces end: some programs write them around quoted cells. */
export const withoutSpaces = (text: string, from: number): number => {
  let at = from
  while (text.charCodeAt(at) === SPACE) at += 1
  return at
}

/** Where quotation marks that stand together end. */
export const withoutQuotes = (text: string, from: number): number => {
  let at = from
  while (text.charCodeAt(at) === QUOTE) at += 1
  return at
}

/**
 * Keeps where the quotation marks of a text can close a cell. It looks at each of them once, however many cells are
 * opened before it: which of some that stand together closes one does not depend on where the cell has begun.
 */
export const createQuotationMarks = (isEnd: (code: number) => boolean) => {
  let closing: ClosingMark[] = []
  /** Single ones that close nothing. */
  let single: number[] = []
  let known = 0

  return {
    /** Takes into account what the text has now. */
    look: (text: string, isLast: boolean): void => {
      for (;;) {
        const at = text.indexOf('"', known)
        if (at < 0) {
          known = text.length
          return
        }
        const after = withoutQuotes(text, at)
        const end = withoutSpaces(text, after)
        if (end === text.length && !isLast) {
          known = at
          return
        }
        known = after
        if ((after - at) % 2 === 0) continue
        if (end === text.length || isEnd(text.charCodeAt(end))) closing.push({ at: after - 1, end })
        else single.push(after - 1)
      }
    },
    /** Up to where it is known. */
    known: (): number => known,
    closingFrom: (from: number): ClosingMark | undefined => closing[firstFrom(closing, from, ({ at }) => at)],
    hasSingle: (from: number, to: number): boolean =>
      (single[firstFrom(single, from, (at) => at)] ?? Infinity) < to,
    /** Forgets a beginning of the text that was taken away. */
    cut: (length: number): void => {
      closing = closing
        .slice(firstFrom(closing, length, ({ at }) => at))
        .map(({ at, end }) => ({ at: at - length, end: end - length }))
      single = single.slice(firstFrom(single, length, (at) => at)).map((at) => at - length)
      known = Math.max(0, known - length)
    },
  }
}

/** The place in an ordered list of the first that is not before a position. */
const firstFrom = <One>(some: readonly One[], from: number, positionOf: (one: One) => number): number => {
  let [low, high] = [0, some.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = some[middle]
    if (one !== undefined && positionOf(one) < from) low = middle + 1
    else high = middle
  }
  return low
}
