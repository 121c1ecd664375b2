import { setImmediate as letOthersRun } from 'node:timers/promises'
import { Refusal, refuse } from '#shared/api-error.ts'
import { createPatience } from '../platform/patience.ts'
import { isReference } from '#shared/reference.ts'
import type { BulkResult, Rejected } from '#shared/shipments/bulk.ts'

/** How long others may have to wait for their turn. */
const MOST_MILLISECONDS = 20

/** Does the same to each shipment for itself, one after the other: one that is refused never stops the others. */
export const runBulk = async <Accepted, Refused>(
  references: readonly string[],
  work: (reference: string) => Accepted | Promise<Accepted>,
  reject: (reference: string, refusal: Refusal) => Refused,
): Promise<BulkResult<Accepted, Refused>> => {
  const accepted: Accepted[] = []
  const rejected: Refused[] = []
  const patiently = createPatience()
  let since = performance.now()
  for (const reference of references) {
    try {
      if (!isReference('shipment', reference)) throw noReference(reference)
      accepted.push(await patiently(() => work(reference)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      rejected.push(reject(reference, error))
    }
    if (performance.now() - since < MOST_MILLISECONDS) continue
    await letOthersRun()
    since = performance.now()
  }
  return { accepted, rejected }
}

/** The answer for a shipment that was left as it was. */
export const rejectionOf = (reference: string, { family, message, problems }: Refusal): Rejected => ({
  shipment_reference: reference,
  code: family,
  message,
  details: problems,
})

/** The answer for what names no shipment. */
export const noReference = (text: string): Refusal =>
  refuse('validation_error', {
    code: 'invalid_reference_format',
    sentence: { key: 'no_reference', values: { text } },
  })
