import type { StoredContents } from '#shared/shipments/shipment.ts'

/** A line of the contents table: what it shows, and whether it lies inside the package above it. */
export type ContentsRow = { readonly item: StoredContents; readonly isInside: boolean }

/** Packages, each followed by what is in it. */
export const contentsRows = (contents: readonly StoredContents[]): readonly ContentsRow[] =>
  contents.flatMap((item) => [
    { item, isInside: false },
    ...(item.contents ?? []).map((inner) => ({ item: inner, isInside: true })),
  ])
