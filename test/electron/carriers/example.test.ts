import { describe, expect, it } from 'vitest'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import { catalogueFindings } from '#shared/carriers/check-catalogue.ts'
import { aCarrier, aGroup, aService } from '#helpers/a-catalogue.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const all = { carriers: 5, services: 13, service_groups: 2 }
const nothing = { carriers: [], service_groups: [] }

describe('the example catalogue', () => {
  it('keeps every rule, and says of everything that it is an example', () => {
    expect(catalogueFindings(exampleCatalogue(), nothing)).toEqual([])
    for (const one of [...exampleCatalogue().carriers, ...exampleCatalogue().service_groups]) {
      expect(one.is_example).toBe(true)
      expect(one.name).toMatch(/^Example/u)
    }
    for (const { reference, name } of exampleCatalogue().carriers.flatMap((carrier) => carrier.services)) {
      expect(name).toMatch(/^Example/u)
      expect(reference).toMatch(/^EX/u)
    }
  })

  it('is loaded, loaded again, and taken away without a trace', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('carriers.loadExample')).toEqual({ ...all, skipped: [] })
    expect(await desk.ask('carriers.list')).toEqual(exampleCatalogue())
    expect(await desk.ask('carriers.loadExample')).toEqual({ ...all, skipped: [] })
    expect(await desk.ask('carriers.list')).toEqual(exampleCatalogue())
    expect(await desk.ask('carriers.removeExample')).toEqual({ ...all, skipped: [] })
    expect(await desk.ask('carriers.list')).toEqual(nothing)
    expect(await desk.ask('carriers.removeExample')).toEqual({
      carriers: 0,
      services: 0,
      service_groups: 0,
      skipped: [],
    })
  })

  it('leaves alone what the desk has of its own by the same names, and says so', async () => {
    await using desk = openTestDesk()
    const sameCarrier = aCarrier({ reference: 'EXPOST', services: [aService({ reference: 'MINE' })] })
    const sameService = aCarrier({
      reference: 'MY-OWN',
      services: [aService({ reference: 'EXPAKET-STANDARD' })],
    })
    const sameGroup = aGroup({ reference: 'EX-FAST', services: ['MINE'] })
    const own = { carriers: [sameCarrier, sameService], service_groups: [sameGroup] }
    await desk.ask('carriers.import', { catalogue: own })
    expect(await desk.ask('carriers.loadExample')).toEqual({
      carriers: 3,
      services: 7,
      service_groups: 1,
      skipped: ['EXPOST', 'EXPAKET', 'EX-FAST'],
    })
    const { carriers, service_groups } = await desk.ask('carriers.list')
    expect(carriers.slice(0, 2)).toEqual(own.carriers)
    expect(service_groups[0]).toEqual(sameGroup)
    expect(service_groups[1]?.services).toEqual(['EXUSA-GROUND'])
    await desk.ask('carriers.removeExample')
    expect(await desk.ask('carriers.list')).toEqual(own)
  })

  it('goes out of the desk’s own groups when it is taken away', async () => {
    await using desk = openTestDesk()
    await desk.ask('carriers.save', { carrier: aCarrier() })
    await desk.ask('carriers.loadExample')
    const mine = aGroup({ services: ['EXPOST-48', 'STANDARD'] })
    await desk.ask('carriers.saveGroup', { service_group: mine })
    await desk.ask('carriers.removeExample')
    expect((await desk.ask('carriers.list')).service_groups).toEqual([{ ...mine, services: ['STANDARD'] }])
  })
})
