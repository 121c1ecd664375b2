import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCarrier, aGroup, aService } from '#helpers/a-catalogue.ts'
import { arbitraryCatalogue } from '#helpers/arbitrary-catalogue.ts'
import { untidily } from '#helpers/arbitrary-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const north = aCarrier({
  reference: 'NORD',
  services: [aService({ reference: 'A' }), aService({ reference: 'B' })],
})
const south = aCarrier({ reference: 'SUD', services: [aService({ reference: 'C' })] })
const own = { carriers: [north, south], service_groups: [aGroup({ services: ['A', 'C'] })] }

const openDeskWithOwn = async () => {
  const desk = openTestDesk()
  await desk.ask('carriers.import', { catalogue: own })
  return desk
}

describe('what is exported', () => {
  it('is the same after it was imported elsewhere, as text and in any order of the world', async () => {
    await using desk = openTestDesk()
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, async (catalogue) => {
        await desk.ask('carriers.import', { catalogue, mode: 'replace' })
        const text = JSON.stringify(await desk.ask('carriers.export'))
        expect(JSON.parse(text)).toEqual(catalogue)
        await desk.ask('carriers.import', { catalogue: JSON.parse(text) as unknown })
        desk.restart()
        expect(await desk.ask('carriers.export')).toEqual(catalogue)
      }),
      { numRuns: 25 },
    )
  })
})

describe('an import', () => {
  it('says how much was taken in', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('carriers.import', { catalogue: own })).toEqual({
      carriers: 2,
      services: 3,
      service_groups: 1,
      skipped: [],
    })
  })

  it('keeps what the file does not name', async () => {
    await using desk = await openDeskWithOwn()
    const changed = { ...south, services: [aService({ reference: 'D' })] }
    const west = aCarrier({ reference: 'WEST', services: [aService({ reference: 'C' })] })
    const group = aGroup({ reference: 'NEW', services: ['D', 'A'] })
    await desk.ask('carriers.import', { catalogue: { carriers: [west, changed], service_groups: [group] } })
    expect(await desk.ask('carriers.list')).toEqual({
      carriers: [north, changed, west],
      service_groups: [...own.service_groups, group],
    })
  })

  it('takes services that went with a carrier out of groups', async () => {
    await using desk = await openDeskWithOwn()
    await desk.ask('carriers.import', { catalogue: { carriers: [{ ...south, services: [] }] } })
    expect((await desk.ask('carriers.list')).service_groups).toEqual([aGroup({ services: ['A'] })])
  })

  it('puts the file in place of everything, when it is to', async () => {
    await using desk = await openDeskWithOwn()
    const catalogue = { carriers: [south, { ...north, name: 'New' }], service_groups: [] }
    await desk.ask('carriers.import', { catalogue, mode: 'Replace' })
    expect(await desk.ask('carriers.list')).toEqual(catalogue)
    await desk.ask('carriers.import', { catalogue: {}, mode: 'replace' })
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [], service_groups: [] })
  })

  it('reads names in any case and what was not given as null', async () => {
    await using desk = openTestDesk()
    let turn = 0
    const untidy = untidily({ catalogue: own }, () => (turn += 1) % 2 === 0)
    await desk.ask('carriers.import', untidy)
    expect(await desk.ask('carriers.list')).toEqual(own)
  })

  it('reports every problem at its place, those of shape and those of rules, and changes nothing', async () => {
    await using desk = await openDeskWithOwn()
    const carriers = [
      aCarrier({
        reference: 'X',
        services: [aService({ reference: 'B' }), aService({ reference: 'E', weight: { min: 2, max: 1 } })],
      }),
      { ...aCarrier({ reference: 'Y', services: [aService({ reference: 'F' })] }), name: '' },
      aCarrier({ reference: 'X', services: [aService({ reference: 'E' })] }),
    ]
    const refusal = await desk.refusal('carriers.import', {
      catalogue: { carriers, service_groups: [aGroup(), aGroup()], colour: 1 },
    })
    expect(refusal.code).toBe('validation_error')
    expect(problemsIn(refusal).toSorted()).toEqual([
      '$.catalogue.carriers[0].services[0].reference: non_unique_reference',
      '$.catalogue.carriers[0].services[1].weight.max: invalid_value',
      '$.catalogue.carriers[1].name: required_property_missing',
      '$.catalogue.carriers[2].reference: non_unique_reference',
      '$.catalogue.carriers[2].services[0].reference: non_unique_reference',
      '$.catalogue.colour: invalid_request',
      '$.catalogue.service_groups[1].reference: non_unique_reference',
    ])
    expect(await desk.ask('carriers.list')).toEqual(own)
  })

  it('refuses groups that name what there is neither in the file nor on the desk', async () => {
    await using desk = await openDeskWithOwn()
    const service_groups = [aGroup({ reference: 'G', services: ['A', 'D', 'X'] })]
    const carriers = [aCarrier({ reference: 'WEST', services: [aService({ reference: 'D' })] })]
    const problems = async (mode: string) =>
      problemsIn(await desk.refusal('carriers.import', { catalogue: { carriers, service_groups }, mode }))
    expect(await problems('merge')).toEqual([
      '$.catalogue.service_groups[0].services[2]: invalid_carrier_service',
    ])
    expect(await problems('replace')).toEqual([
      '$.catalogue.service_groups[0].services[0]: invalid_carrier_service',
      '$.catalogue.service_groups[0].services[2]: invalid_carrier_service',
    ])
  })

  it.each([
    [undefined, '$: required_property_missing'],
    ['text', '$: invalid_format'],
    [{}, '$.catalogue: required_property_missing'],
    [{ catalogue: [] }, '$.catalogue: invalid_format'],
    [{ catalogue: { carriers: {} } }, '$.catalogue.carriers: invalid_format'],
    [{ catalogue: {}, mode: 'other' }, '$.mode: invalid_value'],
  ])('refuses %j', async (input, problem) => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('carriers.import', input))).toEqual([problem])
  })
})
