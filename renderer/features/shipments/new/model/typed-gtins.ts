import { isGtin, shortestGtin } from '#shared/products/gtin.ts'

/** The bar codes that were typed one after the other, and the first that is none. */
export const readGtins = (text: string): { readonly gtins: readonly string[]; readonly wrong?: string } => {
  const typed = text.split(/[\s,;]+/u).filter((one) => one !== '')
  const wrong = typed.find((one) => !isGtin(one))
  return { gtins: [...new Set(typed.map(shortestGtin))], ...(wrong !== undefined && { wrong }) }
}

/** What somebody means who typed these bar codes in the place of those that were shown. */
export const changeOfGtins = (
  shown: readonly string[],
  typed: readonly string[],
): { readonly add: string[]; readonly remove: string[] } => ({
  add: typed.filter((gtin) => !shown.includes(gtin)),
  remove: shown.filter((gtin) => !typed.includes(gtin)),
})
