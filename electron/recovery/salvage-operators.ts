import { foldName } from '#shared/operators/fold-name.ts'
import type { SalvagedOperators } from '#shared/recovery/salvage-report.ts'
import { z } from 'zod'
import { parseQuietly } from '../platform/json.ts'
import type { Writer } from '../platform/database.ts'
import type { OperatorTrace, SalvagedOperatorStore } from './salvaged-operator-store.ts'

const changesOf = z.array(
  z.looseObject({
    property: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
)
const names = z.array(z.string())

/** Names that were those of operators until an entry of the trail: before they were renamed, removed or lost. */
const namesUntil = ({ operation, reference, changes }: OperatorTrace): readonly string[] => {
  if (operation === 'remove_operator') return [reference]
  const told = changesOf.safeParse(parseQuietly(changes ?? '[]')).data ?? []
  const before = told.find(({ property }) => property === '$.name')?.before
  const lost = told.find(({ property }) => property === '$.operators.lost')?.after
  return [...(typeof before === 'string' ? [before] : []), ...(names.safeParse(lost).data ?? [])]
}

/** Who could sign on at last, as the trail tells it. @returns names by how they compare */
const toldOf = (traces: readonly OperatorTrace[]): ReadonlyMap<string, string> => {
  const told = new Map<string, string>()
  for (const trace of traces) {
    for (const name of namesUntil(trace)) told.delete(foldName(name))
    if (trace.operation === 'save_operator' || trace.operation === 'sign_on')
      told.set(foldName(trace.reference), trace.reference)
  }
  return told
}

/**
 * Says which operators were lost, and sees to it that the desk can be used: where nobody is left who may set up operators,
 * those who are left may. They still sign on, by what they always did, which opening the desk to everybody would not ask for.
 * @param lacksPage a page of the operators cannot be read, so there were some even if no trail tells of them
 */
export const salvageOperators = (
  writer: Writer,
  store: SalvagedOperatorStore,
  { lacksPage, hadBadges }: { readonly lacksPage: boolean; readonly hadBadges: boolean },
): SalvagedOperators => {
  const left = store.operators()
  const known = new Set(left.map(({ name }) => foldName(name)))
  const lost = [...toldOf(store.operatorTraces())].flatMap(([folded, name]) =>
    known.has(folded) ? [] : [name],
  )
  const isWithoutLead = left.length > 0 && left.every(({ role }) => role !== 'lead')
  if (isWithoutLead) store.makeLeads(writer)
  return {
    lost,
    without_sign_on: left.length === 0 && (lost.length > 0 || lacksPage || hadBadges),
    made_leads: isWithoutLead ? left.map(({ name }) => name) : [],
  }
}
