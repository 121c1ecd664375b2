import { type Refusal, refuse } from '#shared/api-error.ts'
import type { CarrierLabelFormat } from '#shared/labels/carrier-label.ts'
import type { LabelFormat } from '#shared/labels/label.ts'

export const withoutTracking = (): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'label_needs_tracking' },
  })

export const notScannable = (reference: string): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'label_not_scannable', values: { reference } },
  })

export const notItsContents = (): Refusal =>
  refuse('validation_error', {
    property: '$.contents',
    code: 'invalid_contents_reference',
    sentence: { key: 'contents_unknown' },
  })

/** Why a label that the carrier itself gave is not made into what is asked for; nothing where it is. */
export const refusedAsFormat = (given: CarrierLabelFormat, asked: LabelFormat): Refusal | undefined => {
  if (given === 'png' || given === asked) return undefined
  return refuse('validation_error', {
    property: '$.format',
    code: 'conflicting_properties',
    sentence: { key: given === 'zpl' ? 'carrier_label_is_zpl' : 'carrier_label_is_pdf' },
  })
}
