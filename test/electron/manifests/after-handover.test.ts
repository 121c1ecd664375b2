import { setImmediate as letOthersRun } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { packedFor, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { documentPrinter, jobsOf, openPrintingDesk, statesOf } from '#helpers/printing.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const manifestOf = async (desk: TestDesk, shipments: readonly string[]): Promise<string> =>
  (await desk.ask('manifests.create', { shipments: [...shipments] })).accepted[0]?.reference ?? ''

const shipmentStatesOf = async (desk: TestDesk, shipments: readonly string[]): Promise<readonly string[]> => {
  const { items } = await desk.ask('shipments.states', { shipments: [...shipments] })
  return shipments.map((reference) => items.find((one) => one.reference === reference)?.state ?? '')
}

describe('a manifest that is taken back', () => {
  it('leaves each of its shipments where it was before, and says so in their history', async () => {
    await using desk = openTestDesk()
    const [failed = '', allocated = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })
    putInState(desk, failed, 'manifest_failed')
    const shipments = [failed, allocated, ...(await packedFor(desk, { carrier: 'SWIFT', many: 1 }))]
    const reference = await manifestOf(desk, shipments)
    expect(await desk.ask('manifests.withdraw', { reference })).toEqual({ reference, shipment_count: 3 })
    expect(await shipmentStatesOf(desk, shipments)).toEqual(['manifest_failed', 'allocated', 'ready_to_ship'])
    const { items } = await desk.ask('shipments.history', { reference: allocated })
    expect(items.at(-1)).toMatchObject({
      operation: 'withdraw_manifest',
      from: 'manifested',
      to: 'allocated',
      reason: `Manifest ${reference}`,
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is told as such, has no print any more, and its shipments go onto another', async () => {
    await using desk = openTestDesk()
    const shipments = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const reference = await manifestOf(desk, shipments)
    await desk.ask('manifests.withdraw', { reference })
    expect((await desk.ask('manifests.list')).items).toMatchObject([
      { reference, shipment_count: 0, withdrawn: '2026-11-20T10:00:00.000Z' },
    ])
    for (const path of ['manifests.get', 'manifests.document', 'manifests.withdraw', 'manifests.sign'])
      expect(await desk.refusal(path, { reference })).toMatchObject({ code: 'gone' })
    const again = await manifestOf(desk, shipments)
    expect(again).not.toBe(reference)
    expect((await desk.ask('manifests.get', { reference: again })).shipments).toEqual(shipments)
  })

  it('holds however many shipments it has', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 230 })
    const [made] = (await desk.ask('manifests.handOver', { carriers: [{ carrier: 'SWIFT' }] })).accepted
    const reference = made?.reference ?? ''
    expect((await desk.ask('manifests.withdraw', { reference })).shipment_count).toBe(230)
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ manifested: 0, ready_to_ship: 230 })
    expect(desk.rows('SELECT count(*) AS left FROM manifest_shipment')).toEqual([{ left: 0 }])
  })

  it('can be no longer once the driver has signed, or any of it has gone on', async () => {
    await using desk = openTestDesk()
    const shipments = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const signed = await manifestOf(desk, shipments)
    expect(await desk.ask('manifests.sign', { reference: signed })).toMatchObject({ shipment_count: 2 })
    expect(await shipmentStatesOf(desk, shipments)).toEqual(['carrier_collected', 'carrier_collected'])
    const refusal = await desk.refusal('manifests.withdraw', { reference: signed })
    expect(problemsIn(refusal)).toEqual(['invalid_state_for_operation'])
    expect(refusal.message).toContain('2 shipments are on their way')

    const [first = '', second = ''] = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const other = await manifestOf(desk, [first, second])
    await desk.ask('shipments.changeState', { reference: first, state: 'dispatched', reason: 'On the lorry' })
    expect((await desk.ask('manifests.get', { reference: other })).gone_on).toBe(1)
    expect((await desk.refusal('manifests.withdraw', { reference: other })).message).toContain(
      '1 shipment is',
    )
    expect(await shipmentStatesOf(desk, [first, second])).toEqual(['dispatched', 'manifested'])
  })

  it('is signed for once: what went on by itself stays where it is', async () => {
    await using desk = openTestDesk()
    const [first = '', second = ''] = await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    const reference = await manifestOf(desk, [first, second])
    await desk.ask('shipments.changeState', {
      reference: first,
      state: 'in_transit',
      reason: 'Told by phone',
    })
    expect(await desk.ask('manifests.sign', { reference })).toMatchObject({ shipment_count: 1 })
    expect(await shipmentStatesOf(desk, [first, second])).toEqual(['in_transit', 'carrier_collected'])
    const { items } = await desk.ask('shipments.history', { reference: second })
    expect(items.at(-1)?.reason).toBe(`The driver signed manifest ${reference}`)
    expect(await desk.ask('manifests.sign', { reference })).toMatchObject({ shipment_count: 0 })
  })

  it('does not come out of a printer that its list still waits for', async () => {
    await using desk = openPrintingDesk()
    const { printer } = await desk.ask('printers.save', documentPrinter(aFolder()))
    const shipments = await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    const reference = await manifestOf(desk, shipments)
    await desk.ask('printQueue.pause', { printer })
    await desk.ask('printQueue.printFile', { what: 'manifest', reference })
    await desk.ask('manifests.withdraw', { reference })
    await desk.ask('printQueue.resume', { printer })
    desk.inside().startPrinting()
    await expect.poll(() => statesOf(desk)).toEqual(['cancelled'])
    expect((await jobsOf(desk))[0]?.sentences).toEqual([{ key: 'print_manifest_withdrawn' }])
  })
})

describe('a manifest that is signed while its handover goes on', () => {
  it('takes no more: what is left goes onto another, and both are told', async () => {
    await using desk = openTestDesk()
    const shipments = await packedFor(desk, { carrier: 'SWIFT', many: 450 })
    const running = desk.ask('manifests.handOver', { carriers: [{ carrier: 'SWIFT' }] })
    const begun = async () => (await desk.ask('manifests.list')).items[0]?.reference
    let reference = await begun()
    for (; reference === undefined; reference = await begun()) await letOthersRun()
    const { shipment_count: signed } = await desk.ask('manifests.sign', { reference })
    const { accepted } = await running
    expect(signed).toBeLessThan(shipments.length)
    expect(accepted.map((one) => [one.reference === reference, one.shipment_count])).toEqual([
      [true, signed],
      [false, shipments.length - signed],
    ])
    expect((await desk.ask('manifests.get', { reference })).gone_on).toBe(signed)
    const rest = await desk.ask('manifests.get', { reference: accepted[1]?.reference ?? '' })
    expect(rest.gone_on).toBe(0)
  })
})
