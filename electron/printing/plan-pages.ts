/** What stands on a page of the print: some of the shipments, and perhaps what follows them. */
export type PlannedPage = {
  readonly number: number
  /** The first of its shipments, and the one behind its last. */
  readonly from: number
  readonly to: number
  readonly hasTotals: boolean
}

/** How many points of height there are, and what needs how many. */
export type Heights = {
  readonly first: number
  readonly other: number
  readonly row: number
  readonly totals: number
}

/** Shares shipments among pages; the totals and what is signed stand together, behind the last of them. */
export const planPages = (
  shipments: number,
  { first, other, row, totals }: Heights,
): readonly PlannedPage[] => {
  const pages: PlannedPage[] = []
  for (let from = 0; from < shipments || pages.length === 0;) {
    const to = Math.min(shipments, from + Math.floor((pages.length === 0 ? first : other) / row))
    pages.push({ number: pages.length + 1, from, to, hasTotals: false })
    from = to
  }
  const last = pages.at(-1)
  const room = (pages.length === 1 ? first : other) - (last ? last.to - last.from : 0) * row
  if (last && room >= totals) return [...pages.slice(0, -1), { ...last, hasTotals: true }]
  return [...pages, { number: pages.length + 1, from: shipments, to: shipments, hasTotals: true }]
}
