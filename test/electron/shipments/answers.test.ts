import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { contractTable } from '#helpers/state-table.ts'
import { textLike } from '#helpers/like.ts'
import { stateLabel } from '#shared/texts/words.ts'

const reason = 'Seen with my own eyes.'

const aDeskWithOne = async () => {
  const desk = openTestDesk()
  const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'C-1' }))
  return { desk, reference }
}

describe('the answer to a move by hand', () => {
  it('names the new state, as people read it and by the contract’s word', async () => {
    const { desk: opened, reference } = await aDeskWithOne()
    await using desk = opened
    for (const { state, manual } of contractTable) {
      const [to] = manual
      if (to === undefined) continue
      putInState(desk, reference, state)
      const { message } = await desk.ask('shipments.changeState', { reference, state: to, reason })
      expect(message).toBe(`Shipment ${reference} was moved to “${stateLabel(to, 'en')}” (${to}).`)
    }
  })

  it('says “not modified” where it is in that state already, and names it', async () => {
    const { desk: opened, reference } = await aDeskWithOne()
    await using desk = opened
    putInState(desk, reference, 'in_transit')
    const answer = await desk.ask('shipments.changeState', { reference, state: 'In_Transit', reason })
    expect(answer.message).toBe(`Not modified: shipment ${reference} is “In transit” (in_transit) already.`)
  })

  it('is the same where the shipment is named by shipment_reference', async () => {
    const { desk: opened, reference } = await aDeskWithOne()
    await using desk = opened
    putInState(desk, reference, 'in_transit')
    const request = { Shipment_Reference: reference, state: 'delayed', reason }
    expect(await desk.ask('shipments.changeState', request)).toMatchObject({ reference, modified: true })
    const both = { ...request, reference }
    expect(problemsIn(await desk.refusal('shipments.changeState', both))).toEqual([
      '$.shipment_reference: invalid_request',
    ])
    expect(problemsIn(await desk.refusal('shipments.changeState', { state: 'lost', reason }))).toEqual([
      '$.reference: required_property_missing',
    ])
  })
})

describe('the answer to an edit', () => {
  it('says “not modified” where nothing changes', async () => {
    const { desk: opened, reference } = await aDeskWithOne()
    await using desk = opened
    const shipment = aRequest({ custom_reference: 'C-1' })
    expect(await desk.ask('shipments.update', { reference, shipment })).toMatchObject({
      modified: false,
      message: textLike(/^Not modified: /u),
    })
  })
})

describe('the answer to a removal', () => {
  it('has no link to a shipment that is gone', async () => {
    const { desk: opened, reference } = await aDeskWithOne()
    await using desk = opened
    expect((await desk.ask('shipments.cancel', { reference }))._links).toMatchObject([{ reference }])
    expect(await desk.ask('shipments.delete', { reference })).toEqual({
      reference,
      custom_reference: 'C-1',
      message: `Shipment ${reference} was deleted.`,
      _links: [],
    })
  })
})
