import { expect, it } from 'vitest'
import { rejectedOf } from '#features/shipments/actions/group/rejected-of.ts'

it('says of each shipment why a group did not take it, and of no other', () => {
  const problem = { code: 'invalid_carrier_service', message: 'It goes with another.' } as const
  const problems = [
    { ...problem, property: '$.shipments[1]' },
    { ...problem, property: '$.shipments[7]' },
    { ...problem, property: '$.custom_reference' },
    problem,
  ]
  expect(rejectedOf(['first', 'second'], problems)).toEqual([
    {
      shipment_reference: 'second',
      code: 'validation_error',
      message: problem.message,
      details: [problem],
    },
  ])
})
