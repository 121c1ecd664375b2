import type { ReadColumn } from './columns-to-read.ts'
import { readCurrency, readMoney, type MoneyProblem } from './money.ts'

/** What a row says at a path. */
export type ReadValue = ReadColumn & {
  readonly cellText: string
  /** What is to be read of it, where that is not all that stands there. */
  readonly read?: string
  readonly problem?: MoneyProblem
  /** The column and the whole text of the cell that it is a part of. */
  readonly inCell?: { readonly text: string; readonly cellText: string }
}

/** Makes of every amount of a row a number and a currency, so that none becomes one of another currency. */
export const settleCurrencies = (
  own: readonly ReadValue[],
  fixed: readonly ReadValue[],
): readonly ReadValue[] => {
  const at = (some: readonly ReadValue[], path: string) => some.find(({ text }) => text === path)
  const codes = own.map((one): ReadValue => {
    if (one.path.at(-1) !== 'currency') return one
    const code = readCurrency(one.cellText, at(fixed, one.text)?.cellText)
    return 'problem' in code ? { ...one, ...code } : { ...one, read: code.currency }
  })
  /** What was found out from the amounts, by the paths of their currencies. */
  const found = new Map<string, string>()
  const settled = codes.map((one): ReadValue => {
    const path = one.currencyAt
    if (path === undefined) return one
    const { read: stated = found.get(path) } = at(codes, path) ?? {}
    const money = readMoney(one.cellText, { stated, assumed: at(fixed, path)?.cellText })
    if ('problem' in money) return { ...one, ...money }
    if (money.currency !== undefined) found.set(path, money.currency)
    return { ...one, read: money.amount }
  })
  const isFree = (path: string): boolean => at(codes, path) === undefined
  return [
    ...settled,
    ...[...found]
      .filter(([path]) => isFree(path))
      .map(([path, cellText]) => currencyOf(settled, path, cellText)),
    ...fixed.filter(({ text }) => isFree(text) && !found.has(text)),
  ]
}

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
