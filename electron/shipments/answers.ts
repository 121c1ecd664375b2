import { type Refusal, type RuleCode, refuse } from '#shared/api-error.ts'
import type { Link, ResourceResult } from '#shared/resource-result.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateLabel } from '#shared/texts/words.ts'

type Named = { readonly reference: string; readonly custom_reference?: string | undefined }

/** The contract's answer to a change of a shipment. */
export const resourceResult = ({ reference, custom_reference }: Named, message: string): ResourceResult => ({
  reference,
  ...(custom_reference === undefined ? {} : { custom_reference }),
  message,
  _links: [linkTo(reference)],
})

/** Where a shipment is read. */
export const linkTo = (reference: string): Link => ({
  href: `/shipments/${reference}`,
  rel: 'shipment',
  reference,
  type: 'shipment',
})

/** Where a document is read. */
export const linkToDocument = (reference: string): Link => ({
  href: `/documents/${reference}`,
  rel: 'paperless_document',
  reference,
  type: 'paperless_document',
})

/** The same for what is not there any more, so that there is nothing to follow. */
export const removedResult = (named: Named, message: string): ResourceResult => ({
  ...resourceResult(named, message),
  _links: [],
})

const unitsTogether = { kg: 'cm', lbs: 'in' } as const
const unitNames = { kg: 'kilograms', lbs: 'pounds', cm: 'centimetres', in: 'inches' } as const

/** What an answer says besides where a shipment is weighed and measured in units that seldom go together: they are taken all the same. */
export const unitsNote = ({ contents }: Pick<ShipmentRecord, 'contents'>): string => {
  const all = contents.flatMap((outer) => [outer, ...(outer.contents ?? [])])
  const weight = all.find((one) => one.weight)?.weight?.unit
  const length = all.find((one) => one.dimensions)?.dimensions?.unit
  if (weight === undefined || length === undefined || unitsTogether[weight] === length) return ''
  return ` Please check its units: it is weighed in ${unitNames[weight]} and measured in ${unitNames[length]}.`
}

/** A state as an answer names it: as people read it, and by the contract's word. */
export const namedState = (state: ShipmentState): string => `“${stateLabel(state, 'en')}” (${state})`

/** A range as it is answered. */
export const answeredRange = (range: DateRange) => ({
  ...range,
  has_value: range.start !== undefined || range.end !== undefined,
})

/** There never was such a shipment here. */
export const notFound = (reference: string): Refusal =>
  refuse('not_found', {
    code: 'shipment_not_found',
    sentence: { key: 'shipment_unknown', values: { reference } },
  })

/** There was such a shipment; it was deleted. */
export const removed = (reference: string): Refusal =>
  refuse('gone', { code: 'resource_removed', sentence: { key: 'shipment_deleted', values: { reference } } })

/** The state does not allow what was asked for. @param action a word of the list of actions */
export const refusedInState = (code: RuleCode, state: ShipmentState, action: string): Refusal =>
  refuse('validation_error', {
    ...(action === 'change_state' ? { property: '$.state' } : {}),
    code,
    ...(code === 'invalid_state_for_operation' && {
      sentence: { key: 'state_forbids', values: { action, state } },
    }),
  })
