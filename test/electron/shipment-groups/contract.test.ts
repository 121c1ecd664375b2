import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toJson } from '#electron/cli/to-json.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { aGroupOf, waiting, waitingElsewhere } from '#helpers/shipment-groups.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { isReference } from '#shared/reference.ts'

/*
 * What §9 of the contract says of groups of shipments, sentence by sentence. The shapes are those of the public reference; a
 * program may answer more than they name.
 */

const moment = z.iso.datetime({ offset: true })
const publicGroup = z.looseObject({
  reference: z.string().length(35),
  shipments: z.array(z.string()).min(1).max(10_000).nullish(),
  custom_reference: z.string().min(1).max(50).nullish(),
  version: z.int32().optional(),
  state: z.enum(['open', 'locked', 'closed']),
  created: moment,
  locked: moment.nullish(),
  closed: moment.nullish(),
})
const publicLink = z.looseObject({ href: z.string(), rel: z.string(), type: z.string() })
const publicProblem = z.looseObject({ property: z.string(), code: z.string(), message: z.string().min(1) })
const publicResponse = z.looseObject({
  reference: z.string().length(35),
  custom_reference: z.string().nullish(),
  message: z.string().nullish(),
  version: z.int32().nullish(),
  _links: z.array(publicLink),
  errors: z.array(publicProblem).nullish(),
})
/** An answer as another system gets it. */
const asJson = (answer: unknown): unknown => JSON.parse(toJson(answer))
const nobody = `sp_${'0'.repeat(32)}`

describe('a group of shipments, as the contract has it', () => {
  it('is answered in the documented shapes', async () => {
    await using desk = openTestDesk()
    const shipments = waiting(desk, 3)
    const request = { shipments, custom_reference: 'CAGE-7' }
    const made = publicResponse.parse(asJson(await desk.ask('groups.create', request)))
    const { reference } = made
    expect(isReference('group', reference)).toBe(true)
    expect(made).toMatchObject({ custom_reference: 'CAGE-7', version: 1 })
    expect(publicGroup.parse(asJson(await desk.ask('groups.get', { reference })))).toMatchObject({
      ...request,
      reference,
      version: 1,
      state: 'open',
    })
    for (const action of ['lock', 'close'] as const)
      publicResponse.parse(asJson(await desk.ask(`groups.${action}`, { reference })))
    const closed = publicGroup.parse(asJson(await desk.ask('groups.get', { reference })))
    expect(closed).toMatchObject({ shipments, state: 'closed' })
    expect([closed.locked, closed.closed].every((at) => typeof at === 'string')).toBe(true)
  })

  it.each([
    ['no shipments', { shipments: [] }, ['$.shipments: too_few_elements']],
    ['none at all', { shipments: null }, ['$.shipments: required_property_missing']],
    [
      'ten thousand and one',
      { shipments: Array.from({ length: 10_001 }, (_, at) => `sp_${String(at).padStart(32, '0')}`) },
      ['$.shipments: too_many_elements'],
    ],
    ['a short name', { custom_reference: 'ABCD' }, ['$.custom_reference: value_too_short']],
    ['a long name', { custom_reference: 'A'.repeat(51) }, ['$.custom_reference: value_too_long']],
    ['a blank in it', { custom_reference: 'CAGE 7' }, ['$.custom_reference: invalid_format']],
    [
      'a letter that has to be escaped',
      { custom_reference: 'Käfig' },
      ['$.custom_reference: invalid_format'],
    ],
    ['a slash', { custom_reference: 'CAGE/7' }, ['$.custom_reference: invalid_format']],
    ['another property', { colour: 'red' }, ['$.colour: invalid_request']],
  ])('is not made with %s', async (_what, asked, problems) => {
    await using desk = openTestDesk()
    const request = { shipments: waiting(desk), ...asked }
    expect(problemsIn(await desk.refusal('groups.create', request))).toEqual(problems)
    expect((await desk.ask('groups.list')).items).toEqual([])
  })

  it.each(['CAGE7', 'A.b-C_d~9', 'A'.repeat(50)])('may be called %s', async (custom_reference) => {
    await using desk = openTestDesk()
    await aGroupOf(desk, 1, custom_reference)
    expect(await desk.ask('groups.get', { custom_reference })).toMatchObject({ custom_reference, version: 1 })
  })

  it.each(shipmentStates)(
    'takes only what is allocated or manifested: a shipment that is %s',
    async (state) => {
      await using desk = openTestDesk()
      const { reference: group } = await aGroupOf(desk, 1)
      const [first = '', second = ''] = waiting(desk, 2)
      for (const one of [first, second]) putInState(desk, one, state)
      const isTaken = state === 'allocated' || state === 'manifested'
      for (const [procedure, reference, request] of [
        ['groups.create', first, { shipments: [first] }],
        ['groups.add', second, { reference: group, shipments: [second] }],
      ] as const) {
        if (isTaken) {
          expect((await desk.ask(procedure, request)).errors).toBeUndefined()
          continue
        }
        const refusal = await desk.refusal(procedure, request)
        expect(problemsIn(refusal)).toEqual(['$.shipments[0]: invalid_state_for_operation'])
        expect(refusal.message).toContain(reference)
      }
    },
  )

  it('names the invalid ones and leaves them out as long as one is valid', async () => {
    await using desk = openTestDesk()
    const [other = ''] = waiting(desk, 1, '48')
    const [draft = ''] = waiting(desk)
    putInState(desk, draft, 'unallocated')
    const { shipments: taken } = await aGroupOf(desk, 1)
    const [gone = ''] = waiting(desk)
    await desk.ask('shipments.cancel', { reference: gone })
    await desk.ask('shipments.delete', { reference: gone })
    const [first = '', second = ''] = waiting(desk, 2)
    const shipments = [
      draft,
      first,
      'no reference',
      nobody,
      gone,
      other,
      waitingElsewhere(desk),
      taken[0] ?? '',
      second,
      first,
    ]
    const answer = publicResponse.parse(asJson(await desk.ask('groups.create', { shipments })))
    expect((answer.errors ?? []).map(({ property, code }) => `${property}: ${code}`)).toEqual([
      '$.shipments[0]: invalid_state_for_operation',
      '$.shipments[2]: invalid_reference_format',
      '$.shipments[3]: shipment_not_found',
      '$.shipments[4]: resource_removed',
      '$.shipments[5]: invalid_carrier_service',
      '$.shipments[6]: conflicting_properties',
      '$.shipments[7]: non_unique_reference',
    ])
    const group = await desk.ask('groups.get', { reference: answer.reference })
    expect(group.shipments).toEqual([first, second])
  })

  it.each([
    ['are unknown', [nobody], 'not_found', ['$.shipments[0]: shipment_not_found']],
    ['are no references', ['x'], 'validation_error', ['$.shipments[0]: invalid_reference_format']],
    [
      'are either',
      ['x', nobody],
      'validation_error',
      ['$.shipments[0]: invalid_reference_format', '$.shipments[1]: invalid_value'],
    ],
  ])('is not made where all %s', async (_what, shipments, family, problems) => {
    await using desk = openTestDesk()
    const refusal = await desk.refusal('groups.create', { shipments })
    expect(refusal.code).toBe(family)
    expect(problemsIn(refusal)).toEqual(problems)
    expect((await desk.ask('groups.list')).items).toEqual([])
  })

  it('has a custom reference of its own while it is not closed, and a version for each use of it', async () => {
    await using desk = openTestDesk()
    const custom_reference = 'DRIVER-2'
    const first = await aGroupOf(desk, 1, custom_reference)
    const again = { shipments: waiting(desk), custom_reference }
    expect(problemsIn(await desk.refusal('groups.create', again))).toEqual([
      '$.custom_reference: non_unique_reference',
    ])
    await desk.ask('groups.lock', { custom_reference })
    expect((await desk.refusal('groups.create', again)).code).toBe('validation_error')
    await desk.ask('groups.close', { custom_reference })
    const second = await desk.ask('groups.create', again)
    expect(second.version).toBe(2)
    const referenceOf = async (version?: number | 'latest'): Promise<string> =>
      (await desk.ask('groups.get', { custom_reference, ...(version !== undefined && { version }) }))
        .reference
    expect(await referenceOf()).toBe(second.reference)
    expect(await referenceOf('latest')).toBe(second.reference)
    expect(await referenceOf(1)).toBe(first.reference)
    const { code, message } = await desk.refusal('groups.get', { custom_reference, version: 3 })
    expect([code, message]).toEqual([
      'not_found',
      'There is no version 3 of the group “DRIVER-2” at this desk.',
    ])
  })

  it.each([
    ['nothing', {}, ['$.reference: required_property_missing']],
    ['no reference of a group', { reference: nobody }, ['$.reference: invalid_reference_format']],
    ['a group that is not there', { reference: `sg_${'0'.repeat(32)}` }, ['not_found']],
    ['a name that is not there', { custom_reference: 'NOBODY' }, ['not_found']],
    [
      'both names',
      { reference: `sg_${'0'.repeat(32)}`, custom_reference: 'NOBODY' },
      ['$.custom_reference: conflicting_properties'],
    ],
    [
      'a version of a reference',
      { reference: `sg_${'0'.repeat(32)}`, version: 1 },
      ['$.version: conflicting_properties'],
    ],
    ['no version', { custom_reference: 'NOBODY', version: 'first' }, ['$.version: invalid_value']],
    ['version 0', { custom_reference: 'NOBODY', version: 0 }, ['$.version: value_too_small']],
  ])('is not found by %s', async (_what, selector, problems) => {
    await using desk = openTestDesk()
    for (const procedure of ['get', 'lock', 'unlock', 'close', 'members', 'history'])
      expect(problemsIn(await desk.refusal(`groups.${procedure}`, selector))).toEqual(problems)
  })

  it('is open ⇄ locked → closed, and closed is final', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 2)
    const [more = ''] = waiting(desk)
    const stateAfter = async (action: 'lock' | 'unlock' | 'close'): Promise<string> => {
      const answer = await desk.call(`groups.${action}`, { reference })
      const { state } = await desk.ask('groups.get', { reference })
      return 'error' in answer ? `${answer.error.details[0]?.code} in ${state}` : state
    }
    const refused = 'invalid_state_for_operation in'
    expect(await stateAfter('close')).toBe(`${refused} open`)
    expect(await stateAfter('unlock')).toBe('open')
    expect(await stateAfter('lock')).toBe('locked')
    expect(await stateAfter('lock')).toBe('locked')
    for (const [procedure, asked] of [
      ['add', more],
      ['remove', shipments[0] ?? ''],
    ] as const)
      expect(
        problemsIn(await desk.refusal(`groups.${procedure}`, { reference, shipments: [asked] })),
      ).toEqual(['invalid_state_for_operation'])
    expect(await stateAfter('unlock')).toBe('open')
    expect((await desk.ask('groups.get', { reference })).locked).toBeUndefined()
    await desk.ask('groups.add', { reference, shipments: [more] })
    expect(await stateAfter('lock')).toBe('locked')
    expect(await stateAfter('close')).toBe('closed')
    expect(await stateAfter('close')).toBe('closed')
    for (const action of ['lock', 'unlock'] as const)
      expect(await stateAfter(action)).toBe(`${refused} closed`)
    expect((await desk.ask('groups.get', { reference })).shipments).toEqual([...shipments, more])
  })

  it('is changed as documented: what goes is taken out first, and at least one stays', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 2)
    const [more = ''] = waiting(desk)
    const update = { reference, add_shipments: [more, nobody], remove_shipments: [...shipments, more] }
    const { errors } = publicResponse.parse(asJson(await desk.ask('groups.update', update)))
    expect(errors?.map(({ property, code }) => `${property}: ${code}`)).toEqual([
      '$.remove_shipments[2]: invalid_value',
      '$.add_shipments[1]: shipment_not_found',
    ])
    expect((await desk.ask('groups.get', { reference })).shipments).toEqual([more])
    expect(problemsIn(await desk.refusal('groups.remove', { reference, shipments: [more] }))).toEqual([
      'too_few_elements',
    ])
    expect(problemsIn(await desk.refusal('groups.add', { reference, shipments: [more] }))).toEqual([
      '$.shipments[0]: duplicate_values',
    ])
    expect((await desk.ask('groups.get', { reference })).shipments).toEqual([more])
  })

  it('is not updated by a request that names no shipments', async () => {
    await using desk = openTestDesk()
    const { reference } = await aGroupOf(desk, 1)
    const refusal = await desk.refusal('groups.update', { reference })
    expect(problemsIn(refusal)).toEqual(['$.add_shipments: required_property_missing'])
    expect(refusal.message).not.toBe('')
  })
})
