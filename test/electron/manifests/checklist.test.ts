import { describe, expect, it } from 'vitest'
import { aBooking, packedFor, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { aCarrier, aService } from '#helpers/a-catalogue.ts'
import { aRequest } from '#helpers/a-request.ts'
import { allocatedShipments, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { anExport } from '#helpers/an-export.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

/** One that is packed and goes abroad without its invoice. */
const lackingPapers = async (desk: TestDesk): Promise<string> => {
  const request = anExport({ customs_documentation: { category_type: 'commercial_sample' } })
  const shipments = allocatedShipments(desk, [{ request, allocation: aBooking('SWIFT', '24') }])
  await desk.ask('shipments.setReadyToShip', { shipments: [...shipments], ready: true })
  return shipments[0] ?? ''
}

/** One that is packed and lies in a locked group. */
const inLockedGroup = async (desk: TestDesk) => {
  const shipments = [...shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })]
  const { reference } = await desk.ask('groups.create', { shipments, custom_reference: 'CAGE-7' })
  await desk.ask('groups.lock', { reference })
  await desk.ask('shipments.setReadyToShip', { shipments, ready: true })
  const [shipment = ''] = shipments
  return { shipment, group: reference }
}

const listed = (items: readonly { readonly reference: string }[]) => items.map(({ reference }) => reference)

describe('the checklist of the end of the day', () => {
  it('tells of each carrier what is ready, and what is not and why', async () => {
    await using desk = openTestDesk()
    const ready = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const [failed = '', allocated = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })
    putInState(desk, failed, 'manifest_failed')
    const lacking = await lackingPapers(desk)
    const { shipment: caged, group } = await inLockedGroup(desk)
    const north = await packedFor(desk, { carrier: 'NORTH', many: 1 })
    const { carriers } = await desk.ask('manifests.checklist')
    expect(carriers.map((one) => [one.carrier.name, one.ready, one.not_ready])).toEqual([
      ['NORTH Post', 1, 0],
      ['SWIFT Post', 2, 4],
    ])
    const [atNorth, swift] = carriers
    expect(listed(atNorth?.ready_items ?? [])).toEqual(north)
    expect(listed(swift?.ready_items ?? [])).toEqual(ready)
    const others = swift?.not_ready_items ?? []
    expect(listed(others)).toEqual([lacking, caged, failed, allocated])
    expect(others[0]?.missing.map(({ paper }) => paper)).toEqual(['commercial_invoice'])
    expect(others[0]?.missing[0]?.problems.map(({ property }) => property)).toContain(
      '$.customs_documentation.invoice_number',
    )
    expect(others[1]?.group).toEqual({ reference: group, custom_reference: 'CAGE-7' })
    expect(others.slice(2).map(({ state, missing }) => [state, missing])).toEqual([
      ['manifest_failed', []],
      ['allocated', []],
    ])
  })

  it('tells carriers without a reference apart by their names', async () => {
    await using desk = openTestDesk()
    const ofCarrier = (name: string) => ({
      request: aRequest(),
      allocation: { ...anAllocation(), carrier: { name, service_name: 'Van' } },
    })
    const shipments = allocatedShipments(desk, ['Ada Vans', 'Bo Vans', 'Ada Vans'].map(ofCarrier))
    await desk.ask('shipments.setReadyToShip', { shipments: [...shipments], ready: true })
    const { carriers } = await desk.ask('manifests.checklist')
    expect(carriers.map((one) => [one.carrier, one.ready, listed(one.ready_items)])).toEqual([
      [{ reference: 'Ada Vans', name: 'Ada Vans' }, 2, [shipments[0], shipments[2]]],
      [{ reference: 'Bo Vans', name: 'Bo Vans' }, 1, [shipments[1]]],
    ])
    const { accepted } = await desk.ask('manifests.handOver', { carriers: [{ carrier: 'Ada Vans' }] })
    expect(accepted).toMatchObject([{ carrier: { name: 'Ada Vans' }, shipment_count: 2 }])
    const left = await desk.ask('manifests.checklist')
    expect(left.carriers.map((one) => one.carrier.name)).toEqual(['Bo Vans'])
  })

  it('counts all and lists a hundred of each', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 120 })
    shipmentsFor(desk, { carrier: 'SWIFT', many: 110 })
    const { carriers } = await desk.ask('manifests.checklist')
    expect(carriers).toMatchObject([{ ready: 120, not_ready: 110 }])
    expect(carriers[0]?.ready_items).toHaveLength(100)
    expect(carriers[0]?.not_ready_items).toHaveLength(100)
  })

  it('lists what is named wherever it stands, and counts it once', async () => {
    await using desk = openTestDesk()
    const packed = await packedFor(desk, { carrier: 'SWIFT', many: 1102 })
    const others = shipmentsFor(desk, { carrier: 'SWIFT', many: 110 })
    const [near = '', far = '', other = ''] = [packed[105], packed.at(-1), others.at(-1)]
    const { carriers } = await desk.ask('manifests.checklist', {
      named: [near, far, other, packed[0] ?? ''],
    })
    expect(carriers).toMatchObject([{ ready: 1102, not_ready: 110 }])
    expect(listed(carriers[0]?.ready_items ?? []).slice(100)).toEqual([near, far])
    expect(listed(carriers[0]?.not_ready_items ?? []).slice(100)).toEqual([other])
    const [made] = (
      await desk.ask('manifests.handOver', { carriers: [{ carrier: 'SWIFT', except: [near, far] }] })
    ).accepted
    expect(made?.shipment_count).toBe(1100)
  })

  it('names the cut-offs of those services alone that something waits for', async () => {
    await using desk = openTestDesk()
    const services = [
      aService({ reference: 'SWIFT-24', cut_off: '17:30' }),
      aService({ reference: 'SWIFT-48', cut_off: '15:00' }),
      aService({ reference: 'SWIFT-9', cut_off: '09:00' }),
    ]
    await desk.ask('carriers.save', { carrier: aCarrier({ reference: 'SWIFT', services }) })
    shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })
    shipmentsFor(desk, { carrier: 'SWIFT', service: '48', many: 1 })
    shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    const { carriers } = await desk.ask('manifests.checklist')
    expect(carriers.map((one) => one.cut_offs)).toEqual([[], ['15:00', '17:30']])
  })
})

describe('handing over what was ticked', () => {
  const statesOf = async (desk: TestDesk, shipments: readonly string[]) => {
    const { items } = await desk.ask('shipments.states', { shipments: [...shipments] })
    return new Map(items.map(({ reference, state }) => [reference, state]))
  }

  it('takes all that is ready but what was left out, and what was ticked besides', async () => {
    await using desk = openTestDesk()
    const [goes = '', stays = ''] = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const [along = '', waits = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })
    const [north = ''] = await packedFor(desk, { carrier: 'NORTH', many: 1 })
    const { accepted, rejected } = await desk.ask('manifests.handOver', {
      carriers: [
        { carrier: 'SWIFT', except: [stays], also: [along] },
        { carrier: 'NORTH', ready: false },
      ],
    })
    expect(rejected).toEqual([])
    expect(accepted).toMatchObject([{ carrier: { reference: 'SWIFT' }, shipment_count: 2 }])
    expect(await statesOf(desk, [goes, stays, along, waits, north])).toEqual(
      new Map([
        [goes, 'manifested'],
        [stays, 'ready_to_ship'],
        [along, 'manifested'],
        [waits, 'allocated'],
        [north, 'ready_to_ship'],
      ]),
    )
  })

  it('leaves what lacks a paper, unless it was ticked by itself', async () => {
    await using desk = openTestDesk()
    const lacking = await lackingPapers(desk)
    const carriers = [{ carrier: 'SWIFT' }]
    expect(await desk.ask('manifests.handOver', { carriers })).toEqual({ accepted: [], rejected: [] })
    const along = { carriers: [{ carrier: 'SWIFT', also: [lacking] }] }
    expect((await desk.ask('manifests.handOver', along)).accepted).toMatchObject([{ shipment_count: 1 }])
  })

  it('never takes what is in a locked group, and says that it goes with that', async () => {
    await using desk = openTestDesk()
    const { shipment, group } = await inLockedGroup(desk)
    const { accepted, rejected } = await desk.ask('manifests.handOver', {
      carriers: [{ carrier: 'SWIFT', also: [shipment] }],
    })
    expect(accepted).toEqual([])
    expect(rejected).toMatchObject([
      { shipment_reference: shipment, details: [{ code: 'invalid_state_for_operation' }] },
    ])
    expect(rejected[0]?.message).toContain('CAGE-7')
    await desk.ask('groups.unlock', { reference: group })
    const now = await desk.ask('manifests.handOver', { carriers: [{ carrier: 'SWIFT' }] })
    expect(now.accepted).toMatchObject([{ shipment_count: 1 }])
  })

  it('leaves what was packed, or came out of a locked group, after it was asked about', async () => {
    await using desk = openTestDesk()
    const [later = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    const [asked = ''] = await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    const { shipment: caged, group } = await inLockedGroup(desk)
    const { until } = await desk.ask('manifests.checklist')
    await desk.ask('shipments.setReadyToShip', { shipments: [later], ready: true })
    await desk.ask('groups.unlock', { reference: group })
    const carriers = [{ carrier: 'SWIFT' }]
    const first = await desk.ask('manifests.handOver', { carriers, until })
    expect([first.accepted[0]?.shipment_count, first.rejected]).toEqual([1, []])
    expect((await statesOf(desk, [asked])).get(asked)).toBe('manifested')
    const again = await desk.ask('manifests.checklist')
    expect(listed(again.carriers[0]?.ready_items ?? [])).toEqual([later, caged])
    const second = await desk.ask('manifests.handOver', { carriers, until: again.until })
    expect(second.accepted[0]?.shipment_count).toBe(2)
  })

  it('takes nothing that another carrier has by now, and says which', async () => {
    await using desk = openTestDesk()
    const [stays = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    const [goes = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    const { accepted, rejected } = await desk.ask('manifests.handOver', {
      carriers: [{ carrier: 'SWIFT', also: [stays, goes] }],
    })
    expect(accepted).toMatchObject([{ carrier: { reference: 'SWIFT' }, shipment_count: 1 }])
    expect(rejected).toMatchObject([{ shipment_reference: stays }])
    expect(rejected[0]?.message).toContain('booked with NORTH Post by now')
    expect((await statesOf(desk, [stays])).get(stays)).toBe('allocated')
  })

  it('makes one manifest of each carrier, however many shipments it has', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 450 })
    await packedFor(desk, { carrier: 'NORTH', many: 2 })
    const { accepted } = await desk.ask('manifests.handOver', {
      carriers: [{ carrier: 'SWIFT' }, { carrier: 'NORTH' }],
    })
    expect(accepted.map((one) => [one.carrier.reference, one.shipment_count])).toEqual([
      ['SWIFT', 450],
      ['NORTH', 2],
    ])
  })
})
