import { type NewProblem, Refusal, toProblem } from '#shared/api-error.ts'
import type { ErrorFamily, Problem } from '#shared/api-error.ts'
import { isReference } from '#shared/reference.ts'
import {
  type MemberCandidate,
  candidateProblem,
  type GroupNature,
  memberProblem,
  MOST_MEMBERS,
  originKeyOf,
} from '#shared/shipment-groups/membership.ts'
import { trusted } from '../platform/json.ts'
import type { Writer } from '../platform/database.ts'
import { noReference } from '../shipments/run-bulk.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import type { CandidateRow, ShipmentGroupRow, ShipmentGroupStore } from './store.ts'

export type MemberPorts = Pick<ShipmentPorts, 'transitions'> & { readonly store: ShipmentGroupStore }

/** Why one of many is left out, and what it would be answered as if it were asked for alone. */
type LeftOut = { readonly family: ErrorFamily; readonly problem: Problem }

/** What is asked for: shipments by what was sent, and where that stands in the request. */
type Asked = { readonly shipments: readonly string[]; readonly property: string }

/** Which of the shipments go into a group or out of it, and why the others do not. */
export type Sorted<Row> = {
  readonly rows: readonly Row[]
  readonly references: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/** Sorts what is asked for, each once, in the order asked for. @param judge answers what it found. @throws Refusal of the one it judges */
const sortBy = <Row>({ shipments, property }: Asked, judge: (text: string) => Row): Sorted<Row> => {
  const seen = new Set<string>()
  const rows: Row[] = []
  const references: string[] = []
  const leftOut: LeftOut[] = []
  for (const [index, text] of shipments.entries()) {
    if (seen.has(text)) continue
    seen.add(text)
    try {
      if (!isReference('shipment', text)) throw noReference(text)
      rows.push(judge(text))
      references.push(text)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { family, problems } = error
      for (const problem of problems)
        leftOut.push({ family, problem: { ...problem, property: `${property}[${index}]` } })
    }
  }
  return { rows, references, leftOut }
}

const refuseIf = (problem: NewProblem | undefined): void => {
  if (problem) throw new Refusal('validation_error', [toProblem(problem)])
}

/** Which shipments become members. Of a group that is still to be made, the first that could be decides what the others have to be. */
export const sortJoining = (
  { store, transitions }: MemberPorts,
  asked: Asked,
  group?: ShipmentGroupRow,
): Sorted<CandidateRow> => {
  let nature: GroupNature | undefined = group && natureOf(store, group)
  let room = MOST_MEMBERS - (group?.shipments ?? 0)
  return sortBy(asked, (reference) => {
    const row = store.candidate(reference)
    // Whoever is not there is told why by those who know: never here, or deleted.
    if (!row) throw notThere(transitions, reference)
    const candidate = candidateOf(row)
    refuseIf(candidateProblem(candidate, group?.reference))
    nature ??= { carrier: candidate.carrier ?? {}, origin: candidate.origin }
    refuseIf(memberProblem(candidate, nature))
    refuseIf(room > 0 ? undefined : tooMany)
    nature = { ...nature, origin: candidate.origin }
    room -= 1
    return row
  })
}

/** Which members go. */
export const sortLeaving = (
  { store, transitions }: MemberPorts,
  asked: Asked,
  group: ShipmentGroupRow,
): Sorted<CandidateRow> =>
  sortBy(asked, (reference) => {
    const row = store.candidate(reference)
    if (!row) throw notThere(transitions, reference)
    const isMember = row.group_reference === group.reference
    refuseIf(
      isMember ? undefined : { code: 'invalid_value', sentence: { key: 'no_member', values: { reference } } },
    )
    return row
  })

/** @throws Refusal where there is none of them that anything could be done with, with the reason of each */
export const refuseNone = ({ rows, leftOut }: Sorted<unknown>): void => {
  if (rows.length > 0) return
  const [first, ...others] = new Set(leftOut.map(({ family }) => family))
  if (first !== undefined && others.length === 0)
    throw new Refusal(
      first,
      leftOut.map(({ problem }) => problem),
    )
  // A refusal is of one family: what would have been answered under another one keeps its sentence.
  throw new Refusal(
    'validation_error',
    leftOut.map(({ family, problem }) =>
      family === 'validation_error' ? problem : { ...problem, code: 'invalid_value' },
    ),
  )
}

/** Puts them into the group, in their order. */
export const enterMembers = (
  { store }: MemberPorts,
  writer: Writer,
  { group, rows }: { readonly group: number; readonly rows: readonly CandidateRow[] },
): void => {
  for (const { id } of rows) store.enter(writer, group, id)
}

const tooMany: NewProblem = {
  code: 'too_many_elements',
  sentence: { key: 'too_many_elements_for', values: { limit: MOST_MEMBERS } },
}

const notThere = ({ find }: MemberPorts['transitions'], reference: string): unknown => {
  try {
    find(reference)
  } catch (error) {
    return error
  }
  throw new Error(`Shipment ${reference} is there and is not.`)
}

const natureOf = (store: ShipmentGroupStore, group: ShipmentGroupRow): GroupNature => {
  const addresses = store.firstAddresses(group.id)
  return {
    carrier: trusted(group.carrier),
    origin: addresses === undefined ? undefined : originKeyOf(trusted(addresses)),
  }
}

const candidateOf = (row: CandidateRow): MemberCandidate => ({
  reference: row.reference,
  state: stateCodes.toWord(row.state),
  carrier: row.carrier === null ? undefined : trusted(row.carrier),
  origin: originKeyOf(trusted(row.addresses)),
  group: row.group_reference ?? undefined,
})
