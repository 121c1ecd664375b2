import type { Reader } from '../platform/database.ts'

/** What a shipment has to be to be found; `null` does not narrow. */
export type QueryConditions = {
  readonly carrier: string | null
  readonly service: string | null
  /** 1 for those whose labels were taken out, 0 for the others. */
  readonly labels: number | null
  /** References of shipping locations, as JSON. */
  readonly locations: string | null
  readonly address: string | null
  /** ISO 8601; each is the end of a range that the whole of theirs lies in. */
  readonly start: string | null
  readonly end: string | null
}

/** A shipment that was looked at. Its row and its time of creation are its place in the walk. */
type LookedAt = {
  readonly id: number
  readonly created: number
  readonly reference: string
  readonly matches: 0 | 1 | null
}
export type WalkPlace = Pick<LookedAt, 'id' | 'created'>
type Walk = QueryConditions & WalkPlace & { readonly state: number; readonly take: number }

/** Looks at shipments in a state, in the order in which they were made. Those with a carrier are found. */
export const openManifestQueries = ({ prepare }: Reader) => {
  // Whatever is looked at is answered, found or not: a walk over many that do not match must not hold anybody up.
  const select = prepare<[Walk], LookedAt>(
    `SELECT s.id, s.created, s.reference, a.id IS NOT NULL
       AND (@carrier IS NULL OR s.carrier = CAST(@carrier AS TEXT))
       AND (@service IS NULL OR a.allocation ->> '$.carrier.service_reference' = @service)
       AND (@labels IS NULL OR @labels = EXISTS (SELECT 1 FROM label_retrieval l WHERE l.shipment = s.id))
       AND (@start IS NULL
         OR unixepoch(r.record ->> '$.required_shipping_date.start', 'subsec') >= unixepoch(@start, 'subsec'))
       AND (@end IS NULL
         OR unixepoch(r.record ->> '$.required_shipping_date.end', 'subsec') <= unixepoch(@end, 'subsec'))
       AND (@locations IS NULL AND @address IS NULL OR EXISTS (
         SELECT 1 FROM json_each(r.record, '$.addresses') o
         WHERE o.value ->> '$.address_type' = 'origin'
           AND (@locations IS NULL OR trim(o.value ->> '$.shipping_location_reference')
             IN (SELECT l.value FROM json_each(@locations) l))
           AND (@address IS NULL OR trim(o.value ->> '$.custom_reference') = @address)
       )) AS matches
     FROM shipment s INDEXED BY shipment_state CROSS JOIN shipment_record r ON r.id = s.id
     LEFT JOIN shipment_allocation a ON a.id = s.id
     WHERE s.state = CAST(@state AS INT) AND (s.created, s.id) > (CAST(@created AS INT), CAST(@id AS INT))
     ORDER BY s.created, s.id LIMIT CAST(@take AS INT)`,
  )
  return {
    /** The next ones in the state. */
    look: (walk: Walk): readonly LookedAt[] => select.all(walk),
  }
}
