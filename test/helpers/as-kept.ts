import type { AnsweredShipment } from '#shared/shipments/shipment.ts'

/** A shipment as it is kept, without what only answers say of it: links, whether ranges have values, types said twice. */
export const asKept = (answered: AnsweredShipment): unknown => kept(answered)

const answeredOnly: ReadonlySet<string> = new Set(['_links', 'has_value', 'metadata_type'])

const kept = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(kept)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !answeredOnly.has(name))
      .map(([name, inner]: [string, unknown]) => [name, kept(inner)]),
  )
}
