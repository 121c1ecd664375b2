/** What a code is by the layout of the computer, and by that of an American keyboard. */
export type Readings = { readonly typed: string; readonly struck: string }

/** Which of the two a scanner means. */
export type KeyboardLayout = keyof Readings

/** Signs that hardly any label bears; what stands there in their place, a hyphen most often, is on another key. */
const unusual = /[^A-Za-z0-9 _.-]/gu

const countUnusual = (text: string): number => text.match(unusual)?.length ?? 0

/**
 * The layout that a code was meant in: the one by which it looks like a code. Where both do, as with `1Z` and `1Y`, the
 * one that the codes before were meant in.
 */
export const likelyLayout = ({ typed, struck }: Readings, usual: KeyboardLayout): KeyboardLayout => {
  const difference = countUnusual(typed) - countUnusual(struck)
  if (difference === 0) return usual
  return difference > 0 ? 'struck' : 'typed'
}

/** Both readings, each once, the one that was meant first. */
export const scannedCodes = (readings: Readings, layout: KeyboardLayout): readonly string[] => {
  const other = layout === 'typed' ? readings.struck : readings.typed
  return [...new Set([readings[layout], other].map((text) => text.trim()))].filter((text) => text !== '')
}
