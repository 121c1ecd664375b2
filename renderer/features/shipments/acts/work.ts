import type { ApiError } from '#shared/api-error.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import { apiErrorOf } from '#trpc/api-error.ts'

/** Why the desk refused a shipment. A bug of the program has the id that its log knows it by. */
export type Why = Omit<ApiError, 'correlation_id'> & { readonly correlation_id?: string }

/** What became of one shipment: done, nothing to do, or refused and why. */
export type Outcome =
  | { readonly kind: 'done' | 'unchanged'; readonly reference: string }
  | { readonly kind: 'refused'; readonly reference: string; readonly error: Why }

/** How shipments are acted on: so many at once, and what becomes of each of them. */
export type Work = {
  readonly atOnce: number
  readonly act: (references: readonly string[]) => Promise<readonly Outcome[]>
}

/** Does something to one shipment; answers whether that changed it. */
export type Act = (reference: string) => Promise<'done' | 'unchanged'>

/** Acts on one shipment after the other. */
export const singly = (act: Act): Work => ({
  atOnce: 1,
  act: ([reference]) =>
    reference === undefined ? Promise.resolve([]) : act(reference).then((kind) => [{ kind, reference }]),
})

/** What the desk answers for several shipments at once. */
export type BulkAnswer = {
  readonly accepted: readonly { readonly shipment_reference?: string; readonly modified?: boolean }[]
  readonly rejected: readonly Rejected[]
}

/** A quarter of what the desk takes in one request: progress moves, and Stop is heeded within a moment. */
const AT_ONCE = 25

/** Acts on many shipments with one request for so many of them. */
export const together = (
  ask: (references: string[]) => Promise<BulkAnswer>,
  atOnce: number = AT_ONCE,
): Work => ({
  atOnce,
  act: async (references) => outcomesOf(references, await ask([...references])),
})

const outcomesOf = (
  references: readonly string[],
  { accepted, rejected }: BulkAnswer,
): readonly Outcome[] => {
  const refusals = new Map(rejected.map((one) => [one.shipment_reference, one]))
  const unchanged = new Set(
    accepted.flatMap((one) => (one.modified === false ? [one.shipment_reference] : [])),
  )
  return references.map((reference): Outcome => {
    const error = refusals.get(reference)
    if (error) return { kind: 'refused', reference, error }
    return { kind: unchanged.has(reference) ? 'unchanged' : 'done', reference }
  })
}

type Following = {
  /** Asked before each request; what has begun is always finished. */
  readonly isStopped: () => boolean
  /** Told after each request how many there have been. */
  readonly onProgress: (done: number) => void
}

/** Acts on all, request by request. A refusal never keeps the others from being tried. */
export const runWork = async (
  references: readonly string[],
  work: Work,
  { isStopped, onProgress }: Following,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (let start = 0; start < references.length && !isStopped(); start += work.atOnce) {
    outcomes.push(...(await attempt(work, references.slice(start, start + work.atOnce))))
    onProgress(outcomes.length)
  }
  return outcomes
}

const attempt = async (work: Work, references: readonly string[]): Promise<readonly Outcome[]> => {
  try {
    return await work.act(references)
  } catch (thrown) {
    const error = apiErrorOf(thrown)
    return references.map((reference) => ({ kind: 'refused', reference, error }))
  }
}
