import { describe, expect, it } from 'vitest'
import { checkReason } from '#contract/reason/reason.ts'
import { changeStateRequest, endShipmentRequest } from '#shared/shipments/requests.ts'

const reference = `sp_${'0'.repeat(32)}`
const reasons = [
  '',
  '   ',
  'four',
  ' four ',
  'fives',
  'x'.repeat(100),
  'x'.repeat(101),
  ` ${'x'.repeat(100)} `,
]

describe('a reason', () => {
  it.each(reasons)('is judged on screen as the desk judges it when it is required: “%s”', (reason) => {
    const accepted = changeStateRequest.safeParse({ reference, state: 'lost', reason }).success
    expect(checkReason(reason, false) === undefined).toBe(accepted)
  })

  it.each(reasons.filter((reason) => reason.trim() !== ''))('and when it may be left out: “%s”', (reason) => {
    expect(checkReason(reason, true) === undefined).toBe(
      endShipmentRequest.safeParse({ reference, reason }).success,
    )
  })

  it('may be empty where it may be left out', () => {
    expect(checkReason('  ', true)).toBeUndefined()
  })
})
