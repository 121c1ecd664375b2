import type { ApiError } from '#shared/api-error.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import { apiErrorOf } from '#trpc/api-error.ts'

/** Why the desk refused a shipment. A bug of the program has the id that its log knows it by. */
export type RefusalError = Omit<ApiError, 'correlation_id'> & { readonly correlation_id?: string }

/** What became of one shipment: done, nothing to do, or refused and why. */
export type Outcome =
  | { readonly kind: 'done' | 'unchanged'; readonly reference: string }
  | { readonly kind: 'refused'; readonly reference: string; readonly error: RefusalError }

/** An operation on many shipments: so many in one request, and what becomes of each of them. */
export type BulkOperation = {
  readonly atOnce: number
  /** `onProgress` may be told meanwhile how many of these have been tried. */
  readonly run: (references: readonly string[], onProgress: TellDone) => Promise<readonly Outcome[]>
}

type TellDone = (done: number) => void

/** Does something to one shipment; answers whether that changed it. */
export type RequestForOne = (reference: string) => Promise<'done' | 'unchanged'>

/** Acts on one shipment after the other. */
export const oneRequestEach = (request: RequestForOne): BulkOperation => ({
  atOnce: 1,
  run: ([reference]) =>
    reference === undefined ? Promise.resolve([]) : request(reference).then((kind) => [{ kind, reference }]),
})

/** What the desk answers for several shipments at once. */
export type BulkAnswer = {
  readonly accepted: readonly { readonly shipment_reference?: string; readonly modified?: boolean }[]
  readonly rejected: readonly Rejected[]
}

/** A quarter of what the desk takes in one request: progress moves, and Stop is heeded within a moment. */
const AT_ONCE = 25

/** Acts on many shipments with one request for so many of them. */
export const batched = (
  request: (references: string[], onProgress: TellDone) => Promise<BulkAnswer>,
  atOnce: number = AT_ONCE,
): BulkOperation => ({
  atOnce,
  run: async (references, onProgress) => outcomesOf(references, await request([...references], onProgress)),
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
  /** Told after each request, and by some in between, how many there have been. */
  readonly onProgress: TellDone
}

/** Acts on all, request by request. A refusal never keeps the others from being tried. */
export const runOperation = async (
  references: readonly string[],
  operation: BulkOperation,
  { isStopped, onProgress }: Following,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (let start = 0; start < references.length && !isStopped(); start += operation.atOnce) {
    const some = references.slice(start, start + operation.atOnce)
    outcomes.push(...(await attempt(() => operation.run(some, (done) => onProgress(start + done)), some)))
    onProgress(outcomes.length)
  }
  return outcomes
}

const attempt = async (
  run: () => Promise<readonly Outcome[]>,
  references: readonly string[],
): Promise<readonly Outcome[]> => {
  try {
    return await run()
  } catch (thrown) {
    const error = apiErrorOf(thrown)
    return references.map((reference) => ({ kind: 'refused', reference, error }))
  }
}
