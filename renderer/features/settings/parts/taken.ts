import type { Problem } from '#shared/api-error.ts'
import { problemAt } from '#shared/problems.ts'
import { readJsonPath } from '#shared/contract/json-path.ts'
import type { Texts } from './texts.ts'

/** Whether something has the reference already. Saving replaces it: what is new must not do that unasked. */
export const isTaken = (
  taken: readonly { readonly reference: string }[],
  { reference = '' }: Texts,
): boolean => taken.some((one) => one.reference === reference.trim())

export const takenAt = (property: string): readonly Problem[] => [
  problemAt(readJsonPath(property), 'non_unique_reference'),
]
