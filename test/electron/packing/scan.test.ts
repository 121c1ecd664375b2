import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { anOrder, countsOf, openPackingDesk, scanAll, scanAt } from '#helpers/packing.ts'
import { codeOfBox, codeOfCommand } from '#shared/packing/bench-command.ts'

describe('an order that is scanned at the bench', () => {
  it('is there with all that a packer needs, by its number and by its reference', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    const scanned = await scanAt(desk)('ORD-1')
    expect(scanned).toMatchObject({
      kind: 'opened',
      parcel: {
        reference,
        custom_reference: 'ORD-1',
        destination: { contact: { last_name: 'Minshew' } },
        service: { is_booked: false, price: { currency: 'GBP' } },
        packages: [{ weight: { value: 2, unit: 'kg' } }],
        papers: [],
      },
    })
    if (scanned.kind !== 'opened') throw new Error('It is not open.')
    expect(countsOf(scanned.parcel)).toEqual(['COF-250 0/2', 'KNF-204 0/1'])
    expect(scanned.parcel.problems.map(({ message }) => message)).toEqual([
      '3 items are still to be scanned. Scan them, or skip them with a reason.',
    ])
    expect(await scanAt(desk)(reference)).toEqual(scanned)
  })

  it('is asked about where several bear the code', async () => {
    await using desk = await openPackingDesk()
    const [one, other] = [await anOrder(desk, 'ORD-1'), await anOrder(desk, 'ORD-1')]
    expect(await scanAt(desk)('ORD-1')).toMatchObject({
      kind: 'several',
      items: [{ reference: other }, { reference: one }],
    })
  })

  it('is not opened once it was cancelled, and it is said in which state it is', async () => {
    await using desk = await openPackingDesk()
    await desk.ask('shipments.cancel', { reference: await anOrder(desk, 'ORD-1') })
    expect(await scanAt(desk)('ORD-1')).toMatchObject({
      kind: 'wrong',
      why: 'not_to_pack',
      sentence: { values: { order: 'ORD-1', state: 'cancelled' } },
    })
  })

  it('is the one that can be packed, where another of the same number was cancelled', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await desk.ask('shipments.cancel', { reference: await anOrder(desk, 'ORD-1') })
    expect(await scanAt(desk)('ORD-1')).toMatchObject({ kind: 'opened', parcel: { reference } })
  })

  it('waits while another parcel is begun, and takes its place while that is not', async () => {
    await using desk = await openPackingDesk()
    const [first, second] = [await anOrder(desk, 'ORD-1'), await anOrder(desk, 'ORD-2')]
    expect(await scanAt(desk)('ORD-2', first)).toMatchObject({
      kind: 'opened',
      parcel: { reference: second },
    })
    await scanAt(desk)('KNF-204', first)
    expect(await scanAt(desk)('ORD-2', first)).toMatchObject({ kind: 'wrong', why: 'other_order' })
    expect(await scanAt(desk)('ORD-1', first)).toMatchObject({ kind: 'opened', parcel: { reference: first } })
  })

  it('is unknown where nothing bears the code', async () => {
    await using desk = await openPackingDesk()
    expect(await scanAt(desk)('ORD-9')).toMatchObject({ kind: 'wrong', why: 'unknown' })
  })
})

describe('what goes into a parcel', () => {
  it('is ticked by scanning, in any order and whatever the capitals, and stays so after a restart', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    const scan = (code: string) => scanAt(desk)(code, reference)
    await scan('cof-250')
    await scan('KNF-204')
    desk.restart()
    expect(countsOf(await desk.ask('packing.parcel', { reference }))).toEqual(['COF-250 1/2', 'KNF-204 1/1'])
    await scan('COF-250')
    expect((await desk.ask('packing.parcel', { reference })).problems).toEqual([])
  })

  it('is counted no further than it belongs there, and what does not belong there is not counted', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    const before = await desk.ask('packing.parcel', { reference })
    expect(await scanAt(desk)('KNF-204', reference)).toMatchObject({
      kind: 'wrong',
      why: 'too_many',
      sentence: { values: { name: 'Chef’s knife, 20 cm', count: 1 } },
    })
    expect(await scanAt(desk)('NTB-011', reference)).toMatchObject({ kind: 'wrong', why: 'not_in_parcel' })
    expect(await desk.ask('packing.parcel', { reference })).toEqual(before)
  })

  it('is counted by any bar code of its product, and told by its name where it does not belong', async () => {
    await using desk = await openPackingDesk()
    const learn = (sku: string, description: string, gtin: string) =>
      desk.ask('products.save', { product: { sku, description, gtins: [gtin] } })
    await learn('COF-250', 'Coffee', '4006381333931')
    await learn('NTB-011', 'Notebook A5, dotted', '96385074')
    const reference = await anOrder(desk, 'ORD-1')
    expect(await scanAt(desk)('4006381333931', reference)).toMatchObject({ kind: 'counted' })
    expect(countsOf(await desk.ask('packing.parcel', { reference }))).toEqual(['COF-250 1/2', 'KNF-204 0/1'])
    expect(await scanAt(desk)('96385074', reference)).toMatchObject({
      kind: 'wrong',
      why: 'not_in_parcel',
      sentence: {
        key: 'scan_product_not_in_parcel',
        values: { name: 'Notebook A5, dotted', sku: 'NTB-011' },
      },
    })
    expect(await scanAt(desk)('96385074')).toMatchObject({
      kind: 'wrong',
      why: 'unknown',
      sentence: { key: 'scan_product_first' },
    })
  })

  it('may be skipped with a reason, and counted anew', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAt(desk)('KNF-204', reference)
    expect(await desk.refusal('packing.skip', { reference, reason: 'no' })).toMatchObject({
      details: [{ property: '$.reason' }],
    })
    const skipped = await desk.ask('packing.skip', { reference, reason: 'Codes cannot be read' })
    expect(skipped).toMatchObject({ skipped: 'Codes cannot be read', problems: [] })
    const anew = await desk.ask('packing.startOver', { reference })
    expect(anew.skipped).toBeUndefined()
    expect(countsOf(anew)).toEqual(['COF-250 0/2', 'KNF-204 0/1'])
  })

  it('need not be scanned where the desk does not want it', async () => {
    await using desk = await openPackingDesk()
    await desk.ask('settings.update', { bench_counting: false })
    const reference = await anOrder(desk, 'ORD-1')
    expect((await desk.ask('packing.parcel', { reference })).problems).toEqual([])
  })
})

describe('the scale and the boxes', () => {
  const unweighed = { contents: [contentsOf({ sku: 'A' })] }

  it('a weight is wanted, and written down with where it comes from', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', unweighed)
    await scanAt(desk)('A', reference)
    const before = await desk.ask('packing.parcel', { reference })
    expect(before.problems.map(({ message }) => message)).toContain(
      'The weight is missing. Put the parcel on the scale, or type its weight.',
    )
    const weight = { value: 1.84, unit: 'kg' }
    const weighed = await desk.ask('packing.measure', { reference, weight, weight_source: 'scale' })
    expect(weighed).toMatchObject({ packages: [{ weight, weight_source: 'scale' }], problems: [] })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ contents: [{ weight }] })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)).toMatchObject({
      operation: 'update',
      changes: [{ property: '$.contents[0].weight' }],
    })
  })

  it('a box is chosen by its code, as it is or as the sheet of commands has it', async () => {
    await using desk = await openPackingDesk()
    const dimensions = { length: 30, width: 20, height: 15, unit: 'cm' } as const
    await desk.ask('packageSizes.save', { package_size: { reference: 'BOX-M', name: 'Box M', dimensions } })
    for (const code of ['BOX-M', codeOfBox('BOX-M')]) {
      const reference = await anOrder(desk, code)
      expect(await scanAt(desk)(code === 'BOX-M' ? code : code.toUpperCase(), reference)).toMatchObject({
        kind: 'boxed',
        parcel: { packages: [{ package_size_reference: 'BOX-M', dimensions }] },
      })
    }
  })

  it('neither changes what a carrier has taken already', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await desk.ask('allocation.allocate', { shipments: [reference] })
    const weight = { value: 9, unit: 'kg' }
    expect(await desk.refusal('packing.measure', { reference, weight })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation' }],
    })
  })

  it('of several packages it is to be said which', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', { contents: [contentsOf(), contentsOf()] })
    const weight = { value: 1, unit: 'kg' }
    await desk.refusal('packing.measure', { reference, weight })
    const { packages, problems } = await desk.ask('packing.parcel', { reference })
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'The weight of package 1 is missing. Put it on the scale, or type its weight.',
        'The weight of package 2 is missing. Put it on the scale, or type its weight.',
      ]),
    )
    const contents = packages[1]?.reference ?? ''
    const measured = await desk.ask('packing.measure', { reference, contents, weight })
    expect(measured.packages.map((one) => one.weight)).toEqual([undefined, weight])
    expect(measured.packages[1]).toMatchObject({ weight_source: 'typed' })
  })
})

it('a box that is scanned before any order is told, and lies around the first package that has none', async () => {
  await using desk = await openPackingDesk()
  await desk.ask('packageSizes.save', { package_size: { reference: 'BOX-M', name: 'Box M' } })
  expect(await scanAt(desk)(codeOfBox('BOX-M'))).toMatchObject({
    kind: 'wrong',
    sentence: { key: 'scan_box_first' },
  })
  const reference = await anOrder(desk, 'ORD-1', { contents: [contentsOf(), contentsOf()] })
  const boxes = async () =>
    (await desk.ask('packing.parcel', { reference })).packages.map((one) => one.package_size_reference)
  await scanAt(desk)('BOX-M', reference)
  expect(await boxes()).toEqual(['BOX-M', undefined])
  await scanAt(desk)('BOX-M', reference)
  expect(await boxes()).toEqual(['BOX-M', 'BOX-M'])
})

it('a command that is scanned is one, whatever lies on the bench', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'ORD-1')
  const answer = { kind: 'command', command: 'next' }
  expect(await scanAt(desk)(codeOfCommand('next'))).toEqual(answer)
  expect(await scanAt(desk)(codeOfCommand('next'), reference)).toEqual(answer)
})
