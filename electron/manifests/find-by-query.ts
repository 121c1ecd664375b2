import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type NewProblem, Refusal, refuse, toProblem } from '#shared/api-error.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { ManifestQuery } from '#shared/manifests/manifest-query.ts'
import { canManifest, manifestableStates } from '#shared/shipments/transition.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import type { QueryConditions, WalkPlace } from './query-store.ts'
import type { ManifestStore } from './store.ts'

export type QueryPorts = {
  readonly store: Pick<ManifestStore, 'look'>
  /** Whether a shipping location is known here, also one that is not offered any more. */
  readonly hasLocation: (reference: string) => boolean
  readonly catalogue: () => Catalogue
}

const PAGE = 1000

/**
 * The references of what a query finds and that can be manifested, in the order in which they were made.
 * @throws Refusal where what is asked for cannot be, and where there is nothing of it
 */
export const findByQuery = async (ports: QueryPorts, query: ManifestQuery): Promise<readonly string[]> => {
  const problems = problemsOfQuery(ports, query)
  if (problems.length > 0) throw new Refusal('validation_error', problems.map(toProblem))
  const conditions = conditionsOf(query)
  // What comes from one state into another meanwhile is met twice.
  const found = new Map<string, WalkPlace>()
  for (const state of new Set(query.shipment_states ?? manifestableStates)) {
    let place: WalkPlace | undefined = { id: 0, created: Number.MIN_SAFE_INTEGER }
    while (place) {
      const { id, created } = place
      const rows = ports.store.look({
        ...conditions,
        id,
        created,
        state: stateCodes.toCode(state),
        take: PAGE,
      })
      for (const row of rows) if (row.matches === 1) found.set(row.reference, row)
      place = rows.at(-1)
      await letOthersRun()
    }
  }
  if (found.size === 0)
    throw refuse('not_found', { code: 'not_found', sentence: { key: 'query_finds_nothing' } })
  return [...found].toSorted(([, one], [, other]) => inOrder(one, other)).map(([reference]) => reference)
}

const inOrder = (one: WalkPlace, other: WalkPlace): number => one.created - other.created || one.id - other.id

const conditionsOf = (query: ManifestQuery): QueryConditions => ({
  carrier: query.carrier_reference ?? null,
  service: query.carrier_service_reference ?? null,
  labels: query.labels_retrieved === undefined ? null : Number(query.labels_retrieved),
  locations: query.shipping_locations ? JSON.stringify(query.shipping_locations) : null,
  address: query.address_custom_reference ?? null,
  start: query.required_shipping_date?.start ?? null,
  end: query.required_shipping_date?.end ?? null,
})

const problemsOfQuery = (
  { hasLocation, catalogue }: QueryPorts,
  {
    shipping_locations: locations = [],
    shipment_states: states = [],
    carrier_reference: carrier,
    carrier_service_reference: service,
  }: ManifestQuery,
): readonly NewProblem[] => [
  ...locations.flatMap((reference, index): readonly NewProblem[] =>
    hasLocation(reference)
      ? []
      : [
          {
            property: `$.shipping_locations[${index}]`,
            code: 'invalid_value',
            sentence: { key: 'location_unknown', values: { reference } },
          },
        ],
  ),
  ...states.flatMap((state, index): readonly NewProblem[] =>
    canManifest(state)
      ? []
      : [
          {
            property: `$.shipment_states[${index}]`,
            code: 'invalid_state_for_operation',
            sentence: { key: 'state_forbids', values: { action: 'manifest', state } },
          },
        ],
  ),
  ...(carrier !== undefined && service !== undefined && isOfOthersOnly(catalogue(), carrier, service)
    ? [
        {
          property: '$.carrier_service_reference',
          code: 'invalid_carrier_service',
          sentence: { key: 'service_of_other_carrier', values: { service, carrier } },
        } as const,
      ]
    : []),
]

/** Whether a service is known here, and the carrier does not offer it. What was booked with one that is gone is still found. */
const isOfOthersOnly = ({ carriers }: Catalogue, carrier: string, service: string): boolean => {
  const offering = carriers.filter(({ services }) => services.some(({ reference }) => reference === service))
  return offering.length > 0 && offering.every(({ reference }) => reference !== carrier)
}
