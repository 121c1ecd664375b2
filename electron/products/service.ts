import { type Refusal, refuse } from '#shared/api-error.ts'
import { tooManyRecords } from '#shared/records.ts'
import { isGtin, shortestGtin, writingsOfGtin } from '#shared/products/gtin.ts'
import {
  type FoundProduct,
  type ListProductsRequest,
  MOST_PRODUCTS,
  type Product,
  type Products,
  type SaveProductRequest,
} from '#shared/products/product.ts'
import { wordsOf } from '#shared/words.ts'
import type { Database } from '../platform/database.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { ProductStore } from './store.ts'

type Ports = { readonly database: Database; readonly store: ProductStore }

/** What the desk knows of goods by their SKUs. Not part of the audit trail, which is that of shipments. */
export const createProductService = ({ database, store }: Ports) => {
  const findByCode = (code: string): Product | undefined => {
    const asIs = store.bySku(code)
    if (asIs || !isGtin(code)) return asIs
    // Some number their goods by the bar code itself, in one of its writings.
    return (
      store.byGtin(shortestGtin(code)) ?? writingsOfGtin(code).flatMap((sku) => store.bySku(sku) ?? [])[0]
    )
  }

  return {
    list: ({ text, cursor = '', take }: ListProductsRequest): Products => {
      const items = store.list(wordsOf(text), { after: cursor, take: take + 1 })
      const last = items.length > take ? items[take - 1] : undefined
      return { items: items.slice(0, take), ...(last && { next: last.sku }) }
    },

    /** Whatever was scanned: a SKU, or any of a product's bar codes in any of its writings. */
    find: ({ code }: { readonly code: string }): FoundProduct => {
      const found = findByCode(code)
      return found ? { product: found } : {}
    },

    /**
     * Adds it, or puts it in place of the one of the same SKU.
     * @throws Refusal when a new one is here already, another one has its bar code, or there are too many
     */
    save: ({ product, is_new: isNew }: SaveProductRequest): Product =>
      database.write((writer) => {
        const known = store.bySku(product.sku)
        if (known && isNew) throw taken('sku', 'product_exists', { sku: product.sku })
        if (!known && store.count() >= MOST_PRODUCTS) throw tooManyRecords(MOST_PRODUCTS)
        for (const [index, gtin] of (product.gtins ?? []).entries()) {
          const other = store.byGtin(gtin)
          if (other && other.sku !== product.sku)
            throw taken(`gtins[${index}]`, 'gtin_taken', { gtin, sku: other.sku })
        }
        store.save(writer, product)
        return product
      }),

    /** @throws Refusal `not_found` */
    remove: (sku: string): Nothing => {
      if (database.write((writer) => store.remove(writer, sku))) return {}
      throw refuse('not_found', {
        property: '$.sku',
        code: 'not_found',
        sentence: { key: 'product_unknown', values: { sku } },
      })
    },
  }
}
export type ProductService = ReturnType<typeof createProductService>

const taken = (
  property: string,
  key: 'product_exists' | 'gtin_taken',
  values: Readonly<Record<string, string>>,
): Refusal =>
  refuse('validation_error', {
    property: `$.product.${property}`,
    code: 'non_unique_reference',
    sentence: { key, values },
  })
