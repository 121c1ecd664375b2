import type { Sentence } from '../../texts/sentences.ts'
import type { ReadColumn } from './columns-to-read.ts'
import { hasCents } from './currency-signs.ts'
import { namesCurrency, readCurrency, readMoney } from './money.ts'
import type { ReadProblem } from './read-problem.ts'

/** What a row says at a path. */
export type ReadValue = ReadColumn & {
  readonly cellText: string
  /** Of an amount of a line: for how many pieces it is, where not all of them are sent. */
  readonly pieces?: number
  /** What is to be read of it, where that is not all that stands there. */
  readonly read?: string
  /** Numbers that make it up, each so many times. */
  readonly parts?: readonly { readonly text: string; readonly factor: number }[]
  /** Of an amount in a currency without cents. */
  readonly isWhole?: boolean
  readonly problem?: ReadProblem
  /** What somebody should look at although it was read. */
  readonly warning?: Sentence
  /** Whether it holds for every row that does not say otherwise. */
  readonly isAssumed?: boolean
  /** The column and the whole text of the cell that it is a part of. */
  readonly inCell?: { readonly text: string; readonly cellText: string }
}

/**
 * Makes of every amount of a row a number and a currency, so that none becomes one of another currency.
 * @param usual what a sign of several currencies means at this desk, if it is one of them
 */
export const settleCurrencies = (
  own: readonly ReadValue[],
  fixed: readonly ReadValue[],
  usual?: string,
): readonly ReadValue[] => {
  const at = (some: readonly ReadValue[], path: string) => some.find(({ text }) => text === path)
  const codes = own.map((one): ReadValue => {
    if (one.path.at(-1) !== 'currency') return one
    const code = readCurrency(one.cellText, at(fixed, one.text)?.cellText ?? usual)
    return 'problem' in code ? { ...one, ...code } : { ...one, read: code.currency }
  })
  /** What was found out from the amounts, by the paths of their currencies. */
  const found = new Map<string, string>()
  const settled = codes.map((one): ReadValue => {
    const path = one.currencyAt
    if (path === undefined) return one
    const [stated, assumed] = [at(codes, path)?.read, at(fixed, path)?.cellText]
    // What names no currency is of the one that is known, and so is whatever stands beside it.
    const isKnown = codes.some((other) => other.currencyAt === path && !namesCurrency(other.cellText))
    const shared = found.get(path) ?? (isKnown ? (stated ?? assumed) : undefined)
    const money = readMoney(one.cellText, { stated, shared, assumed: assumed ?? usual })
    if ('problem' in money) return { ...one, ...money }
    if (money.currency !== undefined) found.set(path, money.currency)
    const { amount, warning } = money
    const isWhole = !hasCents(money.currency ?? shared ?? stated ?? assumed ?? '')
    return { ...one, read: amount, isWhole, ...(warning && { warning }) }
  })
  const isFree = (path: string): boolean => at(codes, path) === undefined
  return [
    ...settled.map((one) => {
      const currency = found.get(one.text)
      return currency === undefined ? one : asFound(one, currency)
    }),
    ...[...found]
      .filter(([path]) => isFree(path))
      .map(([path, cellText]) => currencyOf(settled, path, cellText)),
    ...fixed.filter(({ text }) => isFree(text) && !found.has(text)),
  ]
}

/** The currency of a column of its own, where the amount itself says another one. */
const asFound = ({ problem: _settled, ...one }: ReadValue, read: string): ReadValue => ({ ...one, read })

/** The currency that an amount of the row has brought along. */
const currencyOf = (settled: readonly ReadValue[], text: string, cellText: string): ReadValue => {
  const amount = settled.find(({ currencyAt }) => currencyAt === text)
  return {
    text,
    path: [...(amount?.path.slice(0, -1) ?? []), 'currency'],
    kind: 'text',
    ofContents: amount?.ofContents ?? false,
    cellText,
  }
}
