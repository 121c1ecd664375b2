import type { Fault, ImportPreview, RowProblem } from '#shared/transfer/import.ts'
import { isOneValue } from './import-store.ts'

/** A fault with a place, so that what holds there can be said once; an empty value is one that is missing. */
export type SharedFault = Fault & {
  readonly path: string
  readonly value: string
  /** Whether one text could put it right. */
  readonly isSayable: boolean
}

/** What several orders of a table have wrong in the same way. */
export const sharedFaults = ({ faults, columns }: ImportPreview): readonly SharedFault[] =>
  columns.length === 0
    ? []
    : faults.flatMap((fault) => {
        const { path, value = '', shipments, code } = fault
        if (shipments < 2 || path === undefined) return []
        const isSayable = isOneValue(path) && (value !== '' || code === 'required_property_missing')
        return [{ ...fault, path, value, isSayable }]
      })

/** What makes faults equal. */
const keyOf = ({ path = '', code, value = '' }: Pick<RowProblem, 'path' | 'code' | 'value'>): string =>
  JSON.stringify([path, code, value])

export type OrderProblem = RowProblem & {
  readonly order?: string | undefined
  /** The same for as long as the problem is there, whatever goes from the list above it. */
  readonly key: string
}

/** What is wrong with single orders, besides what several share. */
export const singleProblems = (preview: ImportPreview): readonly OrderProblem[] => {
  const shared = new Set(sharedFaults(preview).map(keyOf))
  const seen = new Map<string, number>()
  return preview.refused.flatMap((one) =>
    one.problems
      .filter((problem) => !shared.has(keyOf(problem)))
      .map((problem) => {
        const place = `${problem.row} ${problem.path ?? problem.message}`
        const before = seen.get(place) ?? 0
        seen.set(place, before + 1)
        return { ...problem, order: one.custom_reference, key: `${place} ${before}` }
      }),
  )
}
