import { problemAt } from '#shared/problems.ts'
import type { Tree } from '#shared/contract/tree.ts'
import type { Checked } from '#ui/form/located-problems.ts'

type Taken = {
  /** What holds the record in what is sent. */
  readonly root: string
  readonly others: readonly { readonly reference: string }[]
}

/**
 * Refuses a record whose reference another has, beside whatever else is wrong with it. Saving replaces what has it: what is
 * new must not do that unasked.
 */
export const refuseTaken = <Request>(
  checked: Checked<Request>,
  { reference }: Tree,
  { root, others }: Taken,
): Checked<Request> =>
  others.some((other) => other.reference === reference)
    ? {
        ok: false,
        problems: [
          ...(checked.ok ? [] : checked.problems),
          problemAt([root, 'reference'], 'non_unique_reference'),
        ],
      }
    : checked
