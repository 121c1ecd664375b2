import type { ApiError } from '../../../../shared/api-error.ts'
import { apiErrorOf } from '../../../trpc/api-error.ts'

/** What became of one shipment: done, nothing to do, or refused and why. */
export type Outcome =
  | { readonly kind: 'done' | 'unchanged'; readonly reference: string }
  | { readonly kind: 'refused'; readonly reference: string; readonly error: ApiError }

/** Does something to one shipment; answers whether that changed it. */
export type Act = (reference: string) => Promise<'done' | 'unchanged'>

type Following = {
  /** Asked before each one; what has begun is always finished. */
  readonly isStopped: () => boolean
  /** Told after each one how many there have been. */
  readonly onProgress: (done: number) => void
}

const attempt = async (act: Act, reference: string): Promise<Outcome> => {
  try {
    return { kind: await act(reference), reference }
  } catch (error) {
    return { kind: 'refused', reference, error: apiErrorOf(error) }
  }
}

/** Acts on one after the other. A refusal never keeps the others from being tried. */
export const runEach = async (
  references: readonly string[],
  act: Act,
  { isStopped, onProgress }: Following,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const reference of references) {
    if (isStopped()) break
    outcomes.push(await attempt(act, reference))
    onProgress(outcomes.length)
  }
  return outcomes
}
