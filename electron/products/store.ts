import { type Product, product } from '#shared/products/product.ts'
import { writingsOfGtin } from '#shared/products/gtin.ts'
import { wordsOf } from '#shared/words.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { parseQuietly } from '../platform/json.ts'

/** So many hits of the index are put in order; whoever has more types on. */
const HITS = 2_000

type Page = { readonly after: string; readonly take: number }
type Row = { readonly id: number; readonly record: string; readonly words: string }

/** The queries that find products. */
export const productQueries = {
  bySku: 'SELECT id, record, words FROM product WHERE sku = ?',
  byGtin:
    'SELECT id, record, words FROM product WHERE id = (SELECT product FROM product_gtin WHERE gtin = ?)',
  page: `SELECT id, record, words FROM product WHERE sku > @after ORDER BY sku LIMIT CAST(@take AS INT)`,
  hits: `SELECT id, record, words FROM product WHERE sku > @after AND id IN (
      SELECT rowid FROM product_word WHERE product_word MATCH @words LIMIT ${HITS}
    ) ORDER BY sku LIMIT CAST(@take AS INT)`,
  count: 'SELECT count(*) AS products FROM product',
} as const

/** Products by SKU, by bar code and by words. */
export const openProductStore = ({ prepare }: Reader) => {
  const bySku = prepare<[string], Row>(productQueries.bySku)
  const byGtin = prepare<[string], Row>(productQueries.byGtin)
  const page = prepare<[Page], Row>(productQueries.page)
  const hits = prepare<[Page & { readonly words: string }], Row>(productQueries.hits)
  const count = prepare<[], { readonly products: number }>(productQueries.count)
  const insert = prepare<[string, string, string], void>(
    'INSERT INTO product (sku, record, words) VALUES (?, ?, ?)',
  )
  const update = prepare<[string, string, number], void>(
    'UPDATE product SET record = ?, words = ? WHERE id = ?',
  )
  const remove = prepare<[number], void>('DELETE FROM product WHERE id = ?')
  const addGtin = prepare<[string, number], void>('INSERT INTO product_gtin VALUES (?, ?)')
  const removeGtins = prepare<[number], void>('DELETE FROM product_gtin WHERE product = ?')
  const addWords = prepare<[number, string], void>('INSERT INTO product_word (rowid, words) VALUES (?, ?)')
  // The index keeps no texts: to find the words that it has to forget, it is told them once more.
  const forgetWords = prepare<[number, string], void>(
    "INSERT INTO product_word (product_word, rowid, words) VALUES ('delete', ?, ?)",
  )

  const put = (before: Row | undefined, value: Product): void => {
    const words = wordsOfProduct(value)
    const record = JSON.stringify(value)
    if (before) update.run(record, words, before.id)
    const id = before?.id ?? Number(insert.run(value.sku, record, words).lastInsertRowid)
    if (before?.words !== words) {
      if (before) forgetWords.run(id, before.words)
      addWords.run(id, words)
    }
    removeGtins.run(id)
    for (const gtin of new Set(value.gtins)) addGtin.run(gtin, id)
  }

  return {
    bySku: (sku: string): Product | undefined => readRow(bySku.get(sku)),
    /** By a bar code as it is kept. */
    byGtin: (gtin: string): Product | undefined => readRow(byGtin.get(gtin)),
    /** Those in which each word begins some word, or, without words, any; in the order of their SKUs. */
    list: (words: readonly string[], { after, take }: Page): readonly Product[] => {
      const match = words.map((word) => `"${word}"*`).join(' AND ')
      const rows = match === '' ? page.all({ after, take }) : hits.all({ after, take, words: match })
      return rows.flatMap((row) => readRow(row) ?? [])
    },
    count: (): number => count.get()?.products ?? 0,
    /** Adds it, or puts it in place of the one of the same SKU; no other product may have its bar codes. */
    save: (_writer: Writer, value: Product): void => put(bySku.get(value.sku), value),
    /** Whether there was one to remove. */
    remove: (_writer: Writer, sku: string): boolean => {
      const row = bySku.get(sku)
      if (!row) return false
      forgetWords.run(row.id, row.words)
      removeGtins.run(row.id)
      remove.run(row.id)
      return true
    },
  }
}
export type ProductStore = ReturnType<typeof openProductStore>

/** What cannot be read, as only another program could have left it, is as if it were not there. */
const readRow = (row: Row | undefined): Product | undefined =>
  row && product.safeParse(parseQuietly(row.record)).data

/** What a product is found by: SKU, description, and its bar codes however they are written. */
const wordsOfProduct = ({ sku, description = '', gtins = [] }: Product): string =>
  wordsOf([sku, description, ...gtins.flatMap(writingsOfGtin)].join(' ')).join(' ')
