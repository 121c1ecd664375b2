import type { Reader } from '../../platform/database.ts'
import { trackingSearchTexts } from '../search/search-text.ts'
import { type StoredRow, stateCodes } from './shipment-row.ts'
import { storedRow } from './shipment-store.ts'

type Page = { readonly take: number; readonly skip: number }
type SameOrder = {
  readonly reference: string
  readonly state: number
  readonly created: number
  /** When it was put on a manifest. */
  readonly shipped: number | null
}
type Found = { readonly rows: readonly StoredRow[]; readonly total: number }

/** Whole shipments by a value that may repeat, newest first. */
export const openLookupStore = ({ prepare }: Reader) => {
  // The page is taken from the index, so that only its own records are read; numbers of rows grow with time.
  const finder = (ids: string) => {
    const select = prepare<[{ value: string; take: number; skip: number }], StoredRow>(
      `${storedRow} WHERE s.id IN (${ids} ORDER BY id DESC LIMIT CAST(@take AS INT) OFFSET CAST(@skip AS INT))
       ORDER BY s.id DESC`,
    )
    const count = prepare<[{ value: string }], { total: number }>(`SELECT count(*) AS total FROM (${ids})`)
    return (value: string, page: Page): Found => ({
      rows: select.all({ value, ...page }),
      total: count.get({ value })?.total ?? 0,
    })
  }
  const byCode = prepare<[{ code: string; tracking: string; take: number }], { readonly id: number }>(
    `SELECT id FROM shipment WHERE reference = lower(CAST(@code AS TEXT))
     UNION SELECT id FROM shipment WHERE custom_reference = CAST(@code AS TEXT)
     UNION SELECT id FROM contents_custom_reference WHERE custom_reference = CAST(@code AS TEXT)
     UNION SELECT id FROM contents_reference WHERE reference = lower(CAST(@code AS TEXT))
     UNION SELECT id FROM tracking_search WHERE text = CAST(@tracking AS TEXT)
     ORDER BY id DESC LIMIT CAST(@take AS INT)`,
  )
  const sameOrder = prepare<[string, number, string], SameOrder>(
    `SELECT reference, state, created, (
       SELECT m.created FROM manifest_shipment e JOIN manifest m ON m.id = e.manifest WHERE e.shipment = shipment.id
     ) AS shipped
     FROM shipment
     WHERE custom_reference = CAST(? AS TEXT) AND state <> CAST(? AS INT) AND reference <> CAST(? AS TEXT)
     ORDER BY id DESC LIMIT 1`,
  )
  return {
    /**
     * The newest shipments that a code on a label names: by their reference or order, by the reference of anything in
     * them, or by what the carrier calls them, where capitals and the gaps that carriers print do not count.
     */
    idsByCode: (code: string, take: number): readonly number[] => {
      const [tracking] = trackingSearchTexts(code)
      return byCode.all({ code, tracking, take }).map(({ id }) => id)
    },
    /** The newest of an order; cancelled ones do not count, as they never travel. */
    sameOrder: (customReference: string, except = ''): SameOrder | undefined =>
      sameOrder.get(customReference, stateCodes.toCode('cancelled'), except),
    /** By the customer's own reference, of the shipment or of any of its contents. */
    byCustomReference: finder(
      `SELECT id FROM shipment WHERE custom_reference = CAST(@value AS TEXT)
       UNION SELECT id FROM contents_custom_reference WHERE custom_reference = CAST(@value AS TEXT)`,
    ),
    /** By a reference that a carrier gave. */
    byTrackingReference: finder(
      'SELECT id FROM tracking_reference WHERE tracking_reference = CAST(@value AS TEXT)',
    ),
  }
}
export type LookupStore = ReturnType<typeof openLookupStore>
