import type { Operator } from '#shared/operators/operator.ts'
import { createStore } from '#ui/create-store.ts'

type Asked = Pick<Operator, 'operator' | 'name'> & {
  /** What was read of their badge, if they came by that. */
  readonly codes?: readonly string[]
}

/** Who is asked for their PIN, to take over from whoever is signed on. */
export const pinQuestion = createStore<Asked | undefined>(undefined)
