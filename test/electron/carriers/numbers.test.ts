import { describe, expect, it } from 'vitest'
import type { CarrierService } from '#shared/carriers/catalogue.ts'
import { Refusal } from '#shared/api-error.ts'
import { aService, type ServiceInput } from '#helpers/a-catalogue.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const numbered = (
  range: Partial<NonNullable<ServiceInput['tracking_numbers']>>,
  reference = 'A',
): CarrierService => aService({ reference, tracking_numbers: { prefix: 'X', width: 3, ...range } })

/** Draws so many numbers, each in a transaction of its own, as allocations are. */
const draw = (desk: TestDesk, service: CarrierService, count = 1): readonly (string | undefined)[] => {
  const { database, carriers } = desk.inside()
  return Array.from({ length: count }, () => database.write((writer) => carriers.drawNumber(writer, service)))
}

describe('tracking numbers', () => {
  it('count up from the first, each drawn once, over a restart too', async () => {
    await using desk = openTestDesk()
    const service = numbered({ first: 7, check_digit: 'mod10' })
    expect(draw(desk, service, 3)).toEqual(['X0079', 'X0086', 'X0093'])
    desk.restart()
    expect(draw(desk, service)).toEqual(['X0109'])
  })

  it('are not used up by what did not come to be', async () => {
    await using desk = openTestDesk()
    const service = numbered({})
    const { database, carriers } = desk.inside()
    expect(() =>
      database.write((writer) => {
        carriers.drawNumber(writer, service)
        throw new Error('The allocation failed.')
      }),
    ).toThrow('The allocation failed.')
    expect(draw(desk, service)).toEqual(['X001'])
  })

  it('are never drawn twice by two programs, nor by services that write theirs alike', async () => {
    await using desk = openTestDesk()
    await using other = openTestDesk({ folder: desk.folder })
    const [one, same, another] = [
      numbered({}),
      numbered({ check_digit: 'none' }, 'B'),
      numbered({ prefix: 'Y' }, 'C'),
    ]
    expect([...draw(desk, one), ...draw(other, one), ...draw(other, same), ...draw(desk, one)]).toEqual([
      'X001',
      'X002',
      'X003',
      'X004',
    ])
    expect(draw(desk, another)).toEqual(['Y001'])
  })

  it('go on where they were when a service was removed and comes back, and from a first that is higher', async () => {
    await using desk = openTestDesk()
    await desk.ask('carriers.loadExample')
    const service = desk.inside().carriers.catalogue().carriers[0]?.services[0]
    if (!service) throw new Error('The example has no service.')
    const [first] = draw(desk, service)
    await desk.ask('carriers.removeExample')
    await desk.ask('carriers.loadExample')
    expect(draw(desk, service)).not.toEqual([first])
    expect(draw(desk, numbered({ first: 5 }))).toEqual(['X005'])
    expect(draw(desk, numbered({ first: 2 }))).toEqual(['X006'])
    expect(draw(desk, numbered({ first: 50 }))).toEqual(['X050'])
  })

  it('are refused when they are used up, and never begin anew', async () => {
    await using desk = openTestDesk()
    const service = numbered({ width: 1, first: 8 })
    expect(draw(desk, service, 2)).toEqual(['X8', 'X9'])
    expect(() => draw(desk, service)).toThrow(Refusal)
    expect(() => draw(desk, service)).toThrow('All tracking numbers of Standard are used up.')
  })

  it('are none where the carrier gives them', async () => {
    await using desk = openTestDesk()
    expect(draw(desk, aService())).toEqual([undefined])
    expect(desk.rows('SELECT * FROM number_range')).toEqual([])
  })
})
