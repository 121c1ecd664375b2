import { z } from 'zod'
import { shipmentContents } from '../shipments/contents.ts'
import { recordReference } from '../records.ts'
import { isGtin, shortestGtin } from './gtin.ts'

/** How many products a desk keeps; from then on it learns no new ones. */
export const MOST_PRODUCTS = 100_000
const MOST_GTINS = 20

/** The number in a product's bar code. */
const gtin = z.string().trim().refine(isGtin, { error: 'invalid_value' }).overwrite(shortestGtin)

const { description, weight, harmonisation_code, country_of_origin } = shipmentContents.shape

/** What the desk knows of something that is sent again and again; its properties are those of contents. */
export const product = z.strictObject({
  sku: recordReference,
  /** The bar codes of one piece, of its carton and the like: whichever is scanned, it is this product. */
  gtins: z.array(gtin).max(MOST_GTINS).exactOptional(),
  description,
  /** Of one piece. */
  weight,
  harmonisation_code,
  country_of_origin,
})
export type Product = z.output<typeof product>

export const saveProductRequest = z.strictObject({
  product,
  /** It must not take the place of one that is here already. */
  is_new: z.boolean().default(false),
})
export type SaveProductRequest = z.output<typeof saveProductRequest>

export const productBySku = z.strictObject({ sku: recordReference })

/** What changes of a product's bar codes; whatever else is known of it stays, as do those that are not named. */
export const changeGtinsRequest = z.strictObject({
  sku: recordReference,
  add: z.array(gtin).max(MOST_GTINS).default([]),
  remove: z.array(gtin).max(MOST_GTINS).default([]),
})
export type ChangeGtinsRequest = z.output<typeof changeGtinsRequest>
/** What did change, the other way round: asking for it takes the change back. */
export type GtinsChanged = { readonly sku: string; readonly undo: Omit<ChangeGtinsRequest, 'sku'> }

/** By the beginnings of words of SKU and description, and by bar codes; in the order of their SKUs. */
export const listProductsRequest = z.strictObject({
  text: z.string().max(200).default(''),
  /** The SKU that the page goes on after. */
  cursor: z.string().max(1000).exactOptional(),
  take: z.int().min(1).max(200).default(100),
})
export type ListProductsRequest = z.output<typeof listProductsRequest>

export type Products = {
  readonly items: readonly Product[]
  /** Where the next page begins, if there is one. */
  readonly next?: string
}

/** What was scanned or typed: a SKU or any bar code. */
export const findProductRequest = z.strictObject({ code: z.string().trim().min(1).max(200) })
export type FoundProduct = { readonly product?: Product }

type Teaching = { readonly [Name in keyof Omit<Product, 'sku' | 'gtins'>]?: Product[Name] | undefined }

/**
 * A product with what else was told of it: what is known stays, and only what is not known is taken. Nothing where that is
 * no product as they are by now, as it may be that an older program wrote it.
 */
export const withMore = (known: Product, told: Teaching): Product | undefined => {
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => isSaid(value)))
  const kept = Object.fromEntries(Object.entries(known).filter(([, value]) => isSaid(value)))
  return product.safeParse({ ...given, ...kept }).data
}
const isSaid = (value: unknown): boolean =>
  value !== undefined && !(typeof value === 'string' && value.trim() === '')
