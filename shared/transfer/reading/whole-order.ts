import type { ReadColumn } from './columns-to-read.ts'

const FIRST = 'contents[0].'
const ofEach = (path: string): string => path.replace(FIRST, 'contents[].')

/** The property that tells whether something is said at all: a unit says nothing by itself. */
const measured = (path: string): string =>
  path.replace(/(weight)\.unit$/u, '$1.value').replace(/(dimensions)\.unit$/u, '$1.length')

/**
 * What is said once for a whole order (`contents[0].weight.value`, the weight of all of it) counts only where no row of it
 * says the same of its own (`contents[].weight.value`).
 */
export const isSaidOfEach = (path: string, stated: ReadonlySet<string>): boolean =>
  path.startsWith(FIRST) && stated.has(ofEach(measured(path)))

/** What is for all pieces, although the contract counts for one: an amount of a line, a weight of a whole order. */
export const isForAllPieces = (
  { text, reading }: Pick<ReadColumn, 'text' | 'reading'>,
  stated: ReadonlySet<string>,
): boolean =>
  reading === 'line_total' || (text === 'contents[0].weight.value' && stated.has('contents[].quantity'))

/** As many decimals as the contract keeps. */
const DECIMALS = 5

/** What is for one piece of so many. */
export const forOnePiece = (value: unknown, quantity: unknown): unknown =>
  typeof value === 'number' && typeof quantity === 'number' && quantity > 1
    ? Number((value / quantity).toFixed(DECIMALS))
    : value
