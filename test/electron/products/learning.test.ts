import { describe, expect, it, vi } from 'vitest'
import { aRequest, contentsOf, itemOf, type ContentsInput } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { migrations } from '#electron/platform/migrations/index.ts'

const typed = {
  sku: 'MUG-01',
  description: 'Mug, blue',
  weight: { value: 0.35, unit: 'kg' },
  harmonisation_code: '6912.00',
  country_of_origin: 'PT',
} as const

const create = (desk: TestDesk, ...contents: readonly ContentsInput[]) =>
  desk.ask('shipments.create', aRequest({ contents: [...contents] }))
const learnt = async (desk: TestDesk) => {
  await desk.inside().productLearning.finish()
  return (await desk.ask('products.list')).items
}

describe('what the desk learns of products', () => {
  it('is what was typed for contents with a SKU, and for what lies inside others', async () => {
    await using desk = openTestDesk()
    await create(
      desk,
      contentsOf({ ...typed, quantity: 3 }),
      contentsOf({
        sku: 'SET',
        description: 'Gift set',
        weight: { value: 2, unit: 'kg' },
        contents: [itemOf({ sku: ' CUP ', description: 'Cup' })],
      }),
      contentsOf({ description: 'Nobody knows' }),
      contentsOf({ sku: ' ' }),
    )
    expect(await learnt(desk)).toEqual([
      { sku: 'CUP', description: 'Cup' },
      typed,
      // A package weighs what is in it, too.
      { sku: 'SET', description: 'Gift set' },
    ])
  })

  it('fills what is empty only: what is known, by hand or not, stays', async () => {
    await using desk = openTestDesk()
    await desk.ask('products.save', {
      product: { sku: 'MUG-01', description: 'As I call it', gtins: ['96385074'] },
    })
    const { reference } = await create(
      desk,
      contentsOf({ sku: 'MUG-01', description: 'As typed', weight: typed.weight }),
    )
    const first = { sku: 'MUG-01', description: 'As I call it', gtins: ['96385074'], weight: typed.weight }
    expect(await learnt(desk)).toEqual([first])
    const contents = [contentsOf({ ...typed, weight: { value: 9, unit: 'kg' } })]
    await desk.ask('shipments.update', { reference, shipment: aRequest({ contents }) })
    const { harmonisation_code, country_of_origin } = typed
    const [found] = await learnt(desk)
    expect(found).toEqual({ ...first, harmonisation_code, country_of_origin })
    expect(await desk.ask('products.find', { code: '96385074' })).toEqual({ product: found })
  })

  it('is learnt once: what was removed comes back with the next shipment only', async () => {
    await using desk = openTestDesk()
    await create(desk, contentsOf(typed))
    expect(await learnt(desk)).toHaveLength(1)
    await desk.ask('products.remove', { sku: typed.sku })
    desk.restart()
    await create(desk, contentsOf({ sku: 'CUP' }))
    expect(await learnt(desk)).toEqual([{ sku: 'CUP' }])
    await create(desk, contentsOf(typed))
    expect(await learnt(desk)).toEqual([{ sku: 'CUP' }, typed])
  })

  it('is learnt by the next start of what a program made that ended before it could, and of many', async () => {
    await using desk = openTestDesk()
    for (let number = 100; number < 160; number += 1)
      await create(desk, contentsOf({ sku: `SKU-${number}`, description: 'Thing' }))
    desk.restart()
    vi.useFakeTimers({ toFake: ['setInterval'] })
    desk.inside().productLearning.start()
    vi.advanceTimersByTime(3_000)
    vi.useRealTimers()
    await expect.poll(async () => (await desk.ask('products.list', { text: 'thing' })).items.length).toBe(60)
  })

  it('is learnt of the shipments of an older program', async () => {
    await using desk = openTestDesk()
    await create(desk, contentsOf(typed))
    desk.inside().close()
    desk.tamper(asOfVersion(migrations.length - 1))
    desk.restart()
    expect(await learnt(desk)).toEqual([typed])
  })

  it('is all but what is no product any more, which holds nothing up', async () => {
    await using desk = openTestDesk()
    const { reference } = await create(desk, contentsOf(typed))
    await create(desk, contentsOf({ sku: 'CUP' }))
    desk.tamper(
      `UPDATE shipment_record SET record = json_set(record, '$.contents[0].weight.value', -1)
       WHERE id = (SELECT id FROM shipment WHERE reference = '${reference}')`,
    )
    expect(await learnt(desk)).toEqual([{ sku: 'CUP' }])
  })

  it('is no weight of what was weighed in its box', async () => {
    await using desk = openTestDesk()
    const package_size = {
      reference: 'BOX-S',
      name: 'Box',
      dimensions: { length: 3, width: 2, height: 1, unit: 'cm' },
    }
    await desk.ask('packageSizes.save', { package_size })
    await create(desk, contentsOf({ ...typed, package_size_reference: 'BOX-S' }))
    const { weight, ...rest } = typed
    expect(await learnt(desk)).toEqual([rest])
    await create(desk, contentsOf({ ...typed, package_size_reference: ' ' }))
    expect(await learnt(desk)).toEqual([{ ...rest, weight }])
  })

  it('is nothing of a shipment that is deleted by then', async () => {
    await using desk = openTestDesk()
    const { reference } = await create(desk, contentsOf(typed))
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    expect(await learnt(desk)).toEqual([])
  })
})
