import { expect, it } from 'vitest'
import { shownProblems } from '#features/packing/parcel/shown-problems.ts'
import { toProblem } from '#shared/api-error.ts'

const toGo = toProblem({
  code: 'required_property_missing',
  sentence: { key: 'parcel_not_counted', values: { count: 2 } },
})
const noWeight = toProblem({ code: 'required_property_missing', sentence: { key: 'parcel_not_weighed' } })
const noService = toProblem({ code: 'allocation_failed', sentence: { key: 'no_service_fits' } })
const noPrinter = toProblem({ code: 'not_found', sentence: { key: 'no_printer' } })

it('while things are scanned, only what scanning and weighing will not solve is told', () => {
  expect(shownProblems([toGo, noWeight, noService, noPrinter])).toEqual([noPrinter])
})

it('then the weight is asked for, and once it is known, that no service takes it is told', () => {
  expect(shownProblems([noWeight, noService])).toEqual([noWeight])
  expect(shownProblems([noService])).toEqual([noService])
  expect(shownProblems([toGo, noService])).toEqual([noService])
})

it('of several packages a missing weight is told as that of one is', () => {
  const ofSecond = toProblem({
    code: 'required_property_missing',
    sentence: { key: 'package_not_weighed', values: { number: 2 } },
  })
  expect(shownProblems([toGo, ofSecond, noService])).toEqual([])
  expect(shownProblems([ofSecond, noService])).toEqual([ofSecond])
})
