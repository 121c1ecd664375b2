import { isGtin, shortestGtin } from '#shared/products/gtin.ts'

/** The bar codes that were typed one after the other, and the first that is none. */
export const readGtins = (text: string): { readonly gtins: readonly string[]; readonly wrong?: string } => {
  const typed = text.split(/[\s,;]+/u).filter((one) => one !== '')
  const wrong = typed.find((one) => !isGtin(one))
  return { gtins: [...new Set(typed.map(shortestGtin))], ...(wrong !== undefined && { wrong }) }
}
