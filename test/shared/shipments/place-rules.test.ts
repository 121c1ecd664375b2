import { describe, expect, it } from 'vitest'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'
import { aRequest, aRequestWith, contentsOf, itemOf } from '#helpers/a-request.ts'
import { problemsIn } from '#helpers/open-test-desk.ts'
import { now } from '#helpers/validating.ts'

const known: Known = {
  hasLocation: (reference) => reference === 'NG-01',
  hasPackageSize: (reference) => reference === 'BOX-S',
}
const validate = (request: unknown, world: Known = known) => {
  const validation = validateCreateRequest(request, now, world)
  return validation.ok ? [] : validation.problems
}
const nested = aRequest({ contents: [contentsOf({ contents: [itemOf(), itemOf()] }), contentsOf()] })

describe.each([
  ['addresses[0].shipping_location_reference', 'NG-01', 'invalid_value'],
  ['addresses[1].shipping_location_reference', 'NG-01', 'invalid_value'],
  ['contents[1].package_size_reference', 'BOX-S', 'invalid_package_size_reference'],
  ['contents[0].contents[1].package_size_reference', 'BOX-S', 'invalid_package_size_reference'],
])('%s', (path, here, code) => {
  const problems = (reference: unknown, world?: Known) =>
    problemsIn({ details: validate(aRequestWith(path, reference, nested), world) })

  it('names what is here', () => {
    expect(problems(here)).toEqual([])
    expect(problems('nowhere')).toEqual([`$.${path}: ${code}`])
  })

  it('is told by name when it is not here', () => {
    const [problem] = validate(aRequestWith(path, 'nowhere', nested))
    expect(problem?.message).toContain('“nowhere”')
  })

  it('may be empty, and is then not looked for', () => {
    for (const nothing of [undefined, null, '', '  ']) expect(problems(nothing)).toEqual([])
  })

  it('is not looked for when nobody knows what there is', () => {
    expect(problems('nowhere', {})).toEqual([])
  })

  it('is told once when its shape is wrong as well', () => {
    expect(problems('x'.repeat(51))).toEqual([`$.${path}: value_too_long`])
    expect(problems(5)).toEqual([`$.${path}: invalid_format`])
  })
})
