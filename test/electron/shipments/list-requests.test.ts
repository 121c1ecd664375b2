import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

describe('what a list of shipments is asked for', () => {
  it('shows a shipment once also when its state is asked for twice, by either of its names', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'collection_booked')
    const states = ['booked', 'collection_booked', 'Collection_Booked ']
    expect((await desk.ask('shipments.list', { states })).items).toMatchObject([{ reference }])
    expect(
      (await desk.ask('shipments.list', { states: Array.from({ length: 100 }, () => 'booked') })).items,
    ).toHaveLength(1)
  })

  it('reads the words of its filters in any case', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest({ tags: ['Gift'] }))
    const filter = {
      States: ['UNALLOCATED '],
      severity: 'Green',
      shipment_type: 'On_Demand',
      direction: 'OUTBOUND',
      country: 'gb',
      tag: 'Gift',
      cursor: null,
    }
    expect((await desk.ask('shipments.list', filter)).items).toHaveLength(1)
    expect((await desk.ask('shipments.list', { tag: 'gift' })).items).toHaveLength(0)
  })
})

describe('the list of shipments', () => {
  let desk: TestDesk
  beforeAll(() => {
    desk = openTestDesk()
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  it.each([
    [{ states: [] }, '$.states: too_few_elements'],
    [{ states: ['flying'] }, '$.states[0]: invalid_shipment_state'],
    [{ severity: 'blue' }, '$.severity: invalid_value'],
    [{ shipment_type: 'x' }, '$.shipment_type: invalid_shipment_type'],
    [{ direction: 'up' }, '$.direction: invalid_direction'],
    [{ country: 'XX' }, '$.country: invalid_country_code'],
    [{ tag: '' }, '$.tag: value_too_short'],
    [{ created_from: 'yesterday' }, '$.created_from: invalid_format'],
    [{ created_to: '2026-11-20' }, '$.created_to: invalid_format'],
    [{ take: 0 }, '$.take: value_too_small'],
    [{ take: 1001 }, '$.take: value_too_large'],
    [{ take: 1.5 }, '$.take: invalid_format'],
    [{ cursor: 'x' }, '$.cursor: invalid_value'],
    [{ cursor: '1-1; DROP TABLE shipment' }, '$.cursor: invalid_value'],
    [{ colour: 'red' }, '$.colour: invalid_request'],
    [{ has_documents: false }, '$.has_documents: invalid_value'],
    [{ document_expires_within: 0 }, '$.document_expires_within: value_too_small'],
    [{ document_expires_within: 3661 }, '$.document_expires_within: value_too_large'],
    [{ document_expires_within: '30' }, '$.document_expires_within: invalid_format'],
  ])('cannot be narrowed by %j', async (filter, problem) => {
    expect(problemsIn(await desk.refusal('shipments.list', filter))).toEqual([problem])
  })
})
