import { type Carried, leaveOut } from './carried.ts'
import type { Edit } from './contents-edits.ts'

/** The same property, carried by one part of the shipment or by several of a kind. */
export type CarriedGroup = {
  readonly name: string
  readonly kind: Carried['owner']['kind']
  readonly isKnown: boolean
  readonly members: readonly Carried[]
}

/** What is carried, by its name: two hundred rows with dangerous goods are one thing to tell. */
export const groupCarried = (carried: readonly Carried[]): readonly CarriedGroup[] => {
  const groups = Map.groupBy(
    carried,
    ({ owner, place, isKnown }) => `${owner.kind} ${place.join('.')} ${isKnown}`,
  )
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    return [{ name: first.place.join('.'), kind: first.owner.kind, isKnown: first.isKnown, members }]
  })
}

/** Leaves out all that the groups hold. */
export const leaveGroupsOut =
  (groups: readonly CarriedGroup[]): Edit =>
  (form) =>
    groups.flatMap(({ members }) => members).reduce((current, member) => leaveOut(member)(current), form)
