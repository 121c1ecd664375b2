import { addressInPath, makesAddress } from './choose-values.ts'
import { isFallback, type ReadColumn } from './columns-to-read.ts'
import type { ReadValue } from './settle-currencies.ts'
import { measureIn } from './units.ts'

/** What a row says, value by value. */
type RowValues = readonly ReadValue[]

/** What is the same for all that is in an order: said once, it holds for the rows below. */
const saidOnce = [
  ['contents[].value.currency', 'contents[].value.amount'],
  ['contents[].weight.unit', 'contents[].weight.value'],
  ['contents[].dimensions.unit', 'contents[].dimensions.length'],
] as const

/** What rows of an order said before, as far as it holds for a row that has no word of it. */
export const createCarrier = () => {
  const said = new Map<string, string>()
  return {
    carriedTo: (own: RowValues): readonly { readonly path: string; readonly cellText: string }[] =>
      saidOnce.flatMap(([path, of]) => {
        const cellText = said.get(path)
        const isMissing = own.some(({ text }) => text === of) && !own.some(({ text }) => text === path)
        return isMissing && cellText !== undefined ? [{ path, cellText }] : []
      }),
    note: (values: RowValues): void => {
      for (const [path] of saidOnce) {
        const value = values.find(({ text, problem }) => text === path && !problem)
        const text =
          value && (path.endsWith('.unit') ? unitSaid(value, values) : (value.read ?? value.cellText))
        if (text !== undefined && !said.has(path)) said.set(path, text)
      }
    },
  }
}

/**
 * A unit as its column says it, or the cell of a number: numbers below are in grams still, and not in what those of this
 * row were converted to. A header that names a unit holds for those below by itself.
 */
const unitSaid = ({ header, cellText, text }: ReadValue, values: RowValues): string | undefined => {
  if (header !== undefined) return cellText
  const measures = values.filter(({ unitAt, reading }) => unitAt === text && reading === undefined)
  return measures.flatMap((one) => measureIn(one.cellText) ?? [])[0]?.unit
}

/**
 * What the rows of an order say together: a row that sums up the others is none of its contents, and what stands in for
 * something counts where no row says it.
 */
export const settleOrder = (rows: readonly RowValues[]): readonly RowValues[] => {
  const isWanted = createIsWanted(rows)
  return rows.map((values, place) => {
    const ofOrder = isSummary(rows, place) ? values.filter(({ ofContents }) => !ofContents) : values
    return ofOrder.filter(isWanted)
  })
}

const createIsWanted = (rows: readonly RowValues[]): ((one: ReadValue) => boolean) => {
  const fallbacks = rows.flat().filter((one) => !one.ofContents && isFallback(one))
  if (rows.length < 2 || fallbacks.length === 0) return () => true
  const plain = rows.flat().filter((one) => one.isAssumed !== true && !isFallback(one))
  const said = new Set(plain.map(({ text }) => text))
  const addresses = new Set(plain.filter(makesAddress).map(({ text }) => addressInPath(text)))
  return (one) => {
    if (one.ofContents || !isFallback(one)) return true
    return one.reading === 'if_no_address' ? !addresses.has(addressInPath(one.text)) : !said.has(one.text)
  }
}

const names = new Set(['contents[].description', 'contents[].sku'])
const isNamed = (values: RowValues): boolean => values.some(({ text }) => names.has(text))

const hasDestination = (values: RowValues): boolean =>
  values.some(({ text }) => text.startsWith('addresses[destination]'))

/**
 * Whether a row sums up the others of its order, as marketplaces write it above them: it alone says where the goods go,
 * they alone name what they are about, and it counts as many pieces as they together, or none.
 */
const isSummary = (rows: readonly RowValues[], place: number): boolean => {
  const [values, ...others] = rows
  if (place > 0 || !values || isNamed(values) || !others.some(isNamed)) return false
  if (!hasDestination(values) || others.some(hasDestination)) return false
  const own = quantityOf(values)
  return own === undefined || own === others.reduce((sum, one) => sum + (quantityOf(one) ?? 1), 0)
}

const quantityOf = (values: RowValues): number | undefined => {
  const text = values.find(({ text: path }) => path === 'contents[].quantity')?.cellText
  return text === undefined ? undefined : Number(text)
}

/** Numbers that everybody writes with marks of their own. */
const withMarksOfTheirOwn = /\.(?:mobile|landline|postal_code)$/u

/** Texts without what means nothing: case, spaces, marks; digits of a text stay apart from each other. */
const essenceOf = (text: string, isNumber: boolean): string => {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return isNumber ? words.replaceAll(' ', '') : words.replaceAll(/(?<!\d) | (?!\d)/gu, '')
}

/** Whether two rows of an order say the same at a property. */
export const isSameSaid = ({ kind, text: path }: ReadColumn, one: string, other: string): boolean => {
  if (one === other || kind === 'number') return one === other
  const isNumber = withMarksOfTheirOwn.test(path)
  const essence = essenceOf(one, isNumber)
  return essence !== '' && essence === essenceOf(other, isNumber)
}
