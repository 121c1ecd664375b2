import { type Refusal, type RuleCode, refuse } from '#shared/api-error.ts'
import { sentenceOf } from '#shared/problem-sentences.ts'
import type { ResourceResult } from '#shared/resource-result.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'

type Named = { readonly reference: string; readonly custom_reference?: string | undefined }

/** The contract's answer to a change of a shipment. */
export const resourceResult = ({ reference, custom_reference }: Named, message: string): ResourceResult => ({
  reference,
  ...(custom_reference === undefined ? {} : { custom_reference }),
  message,
  _links: [{ href: `/shipments/${reference}`, rel: 'shipment', reference, type: 'shipment' }],
})

/** There never was such a shipment here. */
export const notFound = (reference: string): Refusal =>
  refuse('not_found', {
    code: 'shipment_not_found',
    message: `There is no shipment ${reference} at this desk.`,
  })

/** There was such a shipment; it was deleted. */
export const removed = (reference: string): Refusal =>
  refuse('gone', { code: 'resource_removed', message: `Shipment ${reference} was deleted.` })

/** The state does not allow what was asked for. @param operation as a sentence says it: it cannot be … */
export const refusedInState = (code: RuleCode, from: ShipmentState, operation: string): Refusal =>
  refuse('validation_error', {
    ...(operation === 'moved' ? { property: '$.state' } : {}),
    code,
    message:
      code === 'invalid_state_for_operation'
        ? `A shipment that is ${from.replaceAll('_', ' ')} cannot be ${operation}${operation === 'moved' ? ' to this state' : ''}.`
        : sentenceOf(code, { path: ['state'], limit: undefined }),
  })
