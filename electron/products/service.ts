import { Refusal, refuse } from '#shared/api-error.ts'
import { problemsOf } from '#shared/problems.ts'
import { tooManyRecords } from '#shared/records.ts'
import { isGtin, shortestGtin, writingsOfGtin } from '#shared/products/gtin.ts'
import {
  type ChangeGtinsRequest,
  type FoundProduct,
  type GtinsChanged,
  type ListProductsRequest,
  MOST_PRODUCTS,
  type Product,
  product as productSchema,
  type Products,
  type SaveProductRequest,
} from '#shared/products/product.ts'
import { scanCandidates } from '#shared/scan/read-scan.ts'
import { wordsOf } from '#shared/words.ts'
import type { DeskChange, RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { ProductStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly store: ProductStore
  readonly recordChange: RecordDeskChange
}

/** What the desk knows of goods by their SKUs. What people change of it is part of the audit trail; what it learns is not. */
export const createProductService = ({ database, store, recordChange }: Ports) => {
  const findByCode = (code: string): Product | undefined => {
    const asIs = store.bySku(code)
    if (asIs || !isGtin(code)) return asIs
    // Some number their goods by the bar code itself, in one of its writings.
    return (
      store.byGtin(shortestGtin(code)) ?? writingsOfGtin(code).flatMap((sku) => store.bySku(sku) ?? [])[0]
    )
  }

  const refuseTooMany = (known: Product | undefined): void => {
    if (!known && store.count() >= MOST_PRODUCTS) throw tooManyRecords(MOST_PRODUCTS)
  }
  const refuseTaken = (property: string, sku: string, gtins: readonly string[]): void => {
    for (const [index, gtin] of gtins.entries()) {
      const other = store.byGtin(gtin)
      if (other && other.sku !== sku)
        throw taken(`${property}[${index}]`, 'gtin_taken', { gtin, sku: other.sku })
    }
  }

  const record = (
    writer: Writer,
    { sku: reference, ...change }: Pick<DeskChange, 'actor' | 'before' | 'after'> & { readonly sku: string },
  ): void => recordChange(writer, { operation: 'save_product', reference, ...change })

  return {
    /** By a SKU, or by a bar code in any of its writings. */
    findByCode,

    list: ({ text, cursor = '', take }: ListProductsRequest): Products => {
      const items = store.list(wordsOf(text), { after: cursor, take: take + 1 })
      const last = items.length > take ? items[take - 1] : undefined
      return { items: items.slice(0, take), ...(last && { next: last.sku }) }
    },

    /** Whatever was scanned: a SKU, or any of a product's bar codes in any of its writings, also inside a larger code of GS1. */
    find: ({ code }: { readonly code: string }): FoundProduct => {
      for (const meant of scanCandidates(code)) {
        const product = findByCode(meant)
        if (product) return { product }
      }
      return {}
    },

    /**
     * Adds it, or puts it in place of the one of the same SKU.
     * @throws Refusal when a new one is here already, another one has its bar code, or there are too many
     */
    save: ({ product, is_new: isNew }: SaveProductRequest, actor: string): Product =>
      database.write((writer) => {
        const known = store.bySku(product.sku)
        if (known && isNew) throw taken('product.sku', 'product_exists', { sku: product.sku })
        refuseTooMany(known)
        refuseTaken('product.gtins', product.sku, product.gtins ?? [])
        store.save(writer, product)
        record(writer, { sku: product.sku, actor, before: known, after: product })
        return product
      }),

    /**
     * Adds bar codes to what is known of a SKU, and takes some away. A product of which nothing else is known comes with its first
     * one, and goes with its last.
     * @throws Refusal when another one has such a bar code, or there are too many
     */
    changeGtins: ({ sku, add, remove }: ChangeGtinsRequest, actor: string): GtinsChanged =>
      database.write((writer) => {
        const known = store.bySku(sku)
        const { gtins: before = [], ...rest } = known ?? { sku }
        const added = add.filter((gtin) => !before.includes(gtin))
        const removed = before.filter((gtin) => remove.includes(gtin) && !add.includes(gtin))
        const gtins = [...before.filter((gtin) => !removed.includes(gtin)), ...new Set(added)]
        const undo = { add: removed, remove: added }
        if (added.length + removed.length === 0) return { sku, undo }
        refuseTooMany(known)
        refuseTaken('add', sku, add)
        const changed = productSchema.safeParse({ ...rest, ...(gtins.length > 0 && { gtins }) })
        if (!changed.success) throw new Refusal('validation_error', problemsOf(changed.error.issues))
        if (Object.keys(changed.data).length > 1) store.save(writer, changed.data)
        else store.remove(writer, sku)
        record(writer, { sku, actor, before: known, after: changed.data })
        return { sku, undo }
      }),

    /** @throws Refusal `not_found` */
    remove: (sku: string, actor: string): Nothing => {
      const isRemoved = database.write((writer) => {
        const before = store.bySku(sku)
        if (!store.remove(writer, sku)) return false
        recordChange(writer, { operation: 'remove_product', reference: sku, actor, before: before ?? sku })
        return true
      })
      if (isRemoved) return {}
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
    property: `$.${property}`,
    code: 'non_unique_reference',
    sentence: { key, values },
  })
