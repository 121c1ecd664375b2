/** A level of an index: how many parts it has, and how many of them are being merged into one of the next. */
export type IndexLevel = { readonly merging: number; readonly parts: number }

const SETTINGS_BYTES = 4
const NUMBERS_OF_A_PART = 3

/** How FTS5 has put an index together, the newest level first, as it writes it down itself. */
export const indexLevelsOf = (structure: Uint8Array): readonly IndexLevel[] => {
  let at = SETTINGS_BYTES
  const readNumber = (): number => {
    let value = 0
    for (;;) {
      const byte = structure[at] ?? 0
      at += 1
      value = value * 128 + (byte % 128)
      if (byte < 128) return value
    }
  }
  const levels = readNumber()
  // How many parts there are in all, and how much was written.
  for (let left = 2; left > 0; left -= 1) readNumber()
  return Array.from({ length: levels }, () => {
    const merging = readNumber()
    const parts = readNumber()
    for (let left = parts * NUMBERS_OF_A_PART; left > 0; left -= 1) readNumber()
    return { merging, parts }
  })
}

/**
 * Whether one part holds everything, or all others are being merged into it, and no level lies behind it: only then FTS5 leaves
 * out for good what counts as gone.
 */
export const isOneInTheEnd = (levels: readonly IndexLevel[]): boolean => {
  const parts = levels.reduce((sum, level) => sum + level.parts, 0)
  return parts === 0 || (levels.at(-1)?.parts === 1 && parts === 1 + (levels.at(-2)?.merging ?? 0))
}

/** As many parts of a level are merged into one of the next (`usermerge`). */
const PARTS_TO_MERGE = 8

/** Which level FTS5 would go on merging, from 0; nothing where there is none to merge. */
export const nextToMerge = (levels: readonly IndexLevel[]): number | undefined => {
  let next: { readonly at: number; readonly parts: number } | undefined
  for (const [at, { merging, parts }] of levels.entries()) {
    if (merging > (next?.parts ?? 0)) return at
    if (merging > 0) break
    if (parts > (next?.parts ?? 0)) next = { at, parts }
  }
  return next && next.parts >= PARTS_TO_MERGE ? next.at : undefined
}
