import { requestProperties } from '#shared/shipments/properties.ts'
import { withValueAt } from '#shared/contract/tree.ts'
import { unknownProperties, type UnknownProperty } from '#ui/form/unknown-properties.ts'
import type { ShipmentEdit, ShipmentForm } from './form.ts'

/** The same property, pasted with one part of the shipment or with several of a kind. */
export type UnknownGroup = {
  /** The path as the contract would name it: contents inside others count as contents. */
  readonly pattern: string
  readonly isInSchema: boolean
  readonly members: readonly UnknownProperty[]
}

/** A type that no address has stands in the choice of types all the same. */
const isShown = ({ pattern }: UnknownProperty): boolean => pattern === 'addresses[].address_type'

/** All that came with a pasted request and has no field: two hundred rows with the same property are one thing to tell. */
export const unknownGroups = ({ request }: Pick<ShipmentForm, 'request'>): readonly UnknownGroup[] => {
  const unknown = unknownProperties(requestProperties(), request).filter((one) => !isShown(one))
  const groups = Map.groupBy(unknown, ({ pattern }) =>
    pattern.replace(/^contents\[\]\.contents\[\]/u, 'contents[]'),
  )
  return [...groups].map(([pattern, members]) => ({
    pattern,
    isInSchema: members.every(({ isInSchema }) => isInSchema),
    members,
  }))
}

/** Leaves out all that the groups hold. */
export const leaveOut =
  (groups: readonly UnknownGroup[]): ShipmentEdit =>
  (form) => ({
    ...form,
    request: groups
      .flatMap(({ members }) => members)
      .reduce((request, { steps }) => withValueAt(request, steps, undefined), form.request),
  })
