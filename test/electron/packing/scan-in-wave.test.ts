import { describe, expect, it, vi } from 'vitest'
import { contentsOf, itemOf } from '#helpers/a-request.ts'
import { aScheduledRequest } from '#helpers/allocating.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { anOrder, openPackingDesk, scanAt } from '#helpers/packing.ts'

describe('a thing that lies in the wrong parcel', () => {
  it('is told by its order where another one of the wave wants it', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    const notebook = contentsOf({ sku: 'NTB-011', description: 'Notebook A5' })
    const other = await anOrder(desk, 'ORD-2', { contents: [notebook] })
    const alone = await scanAt(desk)('NTB-011', reference)
    expect(alone).toMatchObject({ sentence: { key: 'scan_not_in_parcel' } })
    await desk.ask('packing.startWave', { shipments: [reference, other] })
    expect(await scanAt(desk)('NTB-011', reference)).toMatchObject({
      why: 'not_in_parcel',
      sentence: { key: 'scan_belongs_to', values: { name: 'Notebook A5', order: 'ORD-2' } },
    })
  })

  it('is told by its order however that one came to want it, and by none that is packed no more', async () => {
    await using desk = await openPackingDesk()
    await desk.ask('products.save', { product: { sku: 'NTB-011', gtins: ['96385074'] } })
    const reference = await anOrder(desk, 'ORD-1')
    const others = [await anOrder(desk, 'ORD-2'), await anOrder(desk, 'ORD-3')]
    await desk.ask('packing.startWave', { shipments: [reference, ...others] })
    const whose = async (code: string) => {
      const answer = await scanAt(desk)(code, reference)
      return answer.kind === 'wrong'
        ? (answer.sentence.values?.['order'] ?? answer.sentence.key)
        : answer.kind
    }
    expect(await whose('NTB-011')).toBe('scan_product_not_in_parcel')
    // They are edited while the wave is packed.
    for (const [index, other] of others.entries()) {
      const custom_reference = `ORD-${index + 2}`
      const contents = [contentsOf({ contents: [itemOf({ sku: ' NTB-011 ' })] })]
      const shipment = aScheduledRequest({ custom_reference, contents })
      await desk.ask('shipments.update', { reference: other, shipment })
    }
    expect([await whose('ntb-011'), await whose('96385074')]).toEqual(['ORD-2', 'ORD-2'])
    await desk.ask('shipments.cancel', { reference: others[0] })
    expect(await whose('NTB-011')).toBe('ORD-3')
    await desk.ask('shipments.cancel', { reference: others[1] })
    for (const other of others) await desk.ask('shipments.delete', { reference: other })
    expect(await whose('NTB-011')).toBe('scan_product_not_in_parcel')
    expect(desk.rows("SELECT 1 FROM wave_code WHERE code = 'NTB-011'")).toEqual([])
  })

  it('is told by its order in a wave that an older program began', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    const other = await anOrder(desk, 'ORD-2', { contents: [contentsOf({ sku: 'NTB-011' })] })
    await desk.ask('packing.startWave', { shipments: [reference, other] })
    desk.tamper(asOfVersion(20))
    desk.restart()
    expect(await scanAt(desk)('NTB-011', reference)).toMatchObject({
      sentence: { key: 'scan_belongs_to', values: { order: 'ORD-2' } },
    })
  })

  it('is told by its order without looking through a wave', async () => {
    await using desk = await openPackingDesk()
    const notebook = contentsOf({ sku: 'NTB-011', description: 'Notebook A5' })
    const shipments: string[] = []
    for (let at = 1; at <= 40; at += 1)
      shipments.push(await anOrder(desk, `ORD-${at}`, at === 40 ? { contents: [notebook] } : {}))
    await desk.ask('packing.startWave', { shipments })
    const get = vi.spyOn(desk.inside().shipments.transitions, 'find')
    expect(await scanAt(desk)('NTB-011', shipments[0])).toMatchObject({
      sentence: { key: 'scan_belongs_to', values: { name: 'Notebook A5', order: 'ORD-40' } },
    })
    expect(get.mock.calls.length).toBeLessThan(10)
  })
})
