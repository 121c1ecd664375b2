import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { withDeskDefaults } from '#shared/desk-defaults/with-desk-defaults.ts'
import type { DeskMarks } from '#shared/shipments/desk-marks.ts'

export type CompletedRequest = { readonly request: unknown; readonly marks?: DeskMarks }

/** A create request with what the desk adds to it before it is checked, and the marks that say so. */
export const completeRequest = (input: unknown, defaults: DeskDefaults): CompletedRequest => {
  const { request, filledIn } = withDeskDefaults(input, defaults)
  return filledIn.length === 0 ? { request } : { request, marks: { filled_in: filledIn } }
}
