import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mod10CheckDigit } from '#shared/carriers/check-digit.ts'
import { productQueries } from '#electron/products/store.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const mug = {
  sku: 'MUG-01',
  description: 'Mug, blue',
  weight: { value: 0.35, unit: 'kg' },
  harmonisation_code: '6912.00',
  country_of_origin: 'PT',
} as const

const save = (desk: TestDesk, product: object, isNew = false) =>
  desk.ask('products.save', { product, is_new: isNew })
const skusFor = async (desk: TestDesk, text = ''): Promise<readonly string[]> =>
  (await desk.ask('products.list', { text })).items.map(({ sku }) => sku)
const skuBy = async (desk: TestDesk, code: string): Promise<string | undefined> =>
  (await desk.ask('products.find', { code })).product?.sku

describe('a product', () => {
  it('is kept as it is saved, across a start', async () => {
    await using desk = openTestDesk()
    const gtins = ['6291041500213', '10614141000415']
    expect(await save(desk, { ...mug, sku: ' MUG-01 ', gtins })).toEqual({ ...mug, gtins })
    desk.restart()
    expect(await desk.ask('products.find', { code: 'MUG-01' })).toEqual({ product: { ...mug, gtins } })
    await save(desk, { sku: 'MUG-01', description: 'Mug, red' })
    expect(await desk.ask('products.list')).toEqual({ items: [{ sku: 'MUG-01', description: 'Mug, red' }] })
    expect(await skuBy(desk, '6291041500213')).toBeUndefined()
  })

  it('is found by whichever was scanned: SKU, or any of its bar codes in any writing', async () => {
    await using desk = openTestDesk()
    await save(desk, { sku: 'MUG-01', gtins: ['0036000291452', '10614141000415', '96385074'] })
    await save(desk, { sku: '6291041500213' })
    const expected: readonly (readonly [string, string | undefined])[] = [
      ['MUG-01', 'MUG-01'],
      ['  MUG-01 ', 'MUG-01'],
      ['036000291452', 'MUG-01'],
      ['0036000291452', 'MUG-01'],
      ['00036000291452', 'MUG-01'],
      ['10614141000415', 'MUG-01'],
      ['96385074', 'MUG-01'],
      ['6291041500213', '6291041500213'],
      ['06291041500213', '6291041500213'],
      ['36000291452', undefined],
      ['6291041500214', undefined],
      ['nothing of ours', undefined],
    ]
    for (const [code, sku] of expected) expect({ code, sku: await skuBy(desk, code) }).toEqual({ code, sku })
  })

  it('has bar codes that are right and nobody else’s, and takes no other’s place unasked', async () => {
    await using desk = openTestDesk()
    await save(desk, { sku: 'A', gtins: ['036000291452'] }, true)
    const problems = async (product: object, isNew = true) =>
      problemsIn(await desk.refusal('products.save', { product, is_new: isNew }))
    expect(await problems({ sku: 'A' })).toEqual(['$.product.sku: non_unique_reference'])
    expect(await problems({ sku: 'B', gtins: ['96385074', '0036000291452'] })).toEqual([
      '$.product.gtins[1]: non_unique_reference',
    ])
    expect(await problems({ sku: 'B', gtins: ['036000291453'] })).toEqual([
      '$.product.gtins[0]: invalid_value',
    ])
    expect(await problems({ sku: ' ', country_of_origin: 'XX', weight: { value: 0, unit: 'kg' } })).toEqual([
      '$.product.sku: required_property_missing',
      '$.product.weight.value: value_too_small',
      '$.product.country_of_origin: invalid_country_code',
    ])
    // Its own bar code, twice and in two writings, is no other's.
    await save(desk, { sku: 'A', gtins: ['036000291452', '0036000291452'] })
    expect(await skusFor(desk)).toEqual(['A'])
  })

  it('is gone once it is removed, from what finds it as well', async () => {
    await using desk = openTestDesk()
    await save(desk, { ...mug, gtins: ['96385074'] })
    await save(desk, { sku: 'LAST' })
    expect(await desk.ask('products.remove', { sku: 'MUG-01' })).toEqual({})
    expect([await skusFor(desk), await skusFor(desk, 'mug'), await skuBy(desk, '96385074')]).toEqual([
      ['LAST'],
      [],
      undefined,
    ])
    expect(problemsIn(await desk.refusal('products.remove', { sku: 'MUG-01' }))).toEqual(['$.sku: not_found'])
    await save(desk, { sku: 'OTHER', gtins: ['96385074'] })
    expect(await skuBy(desk, '96385074')).toBe('OTHER')
  })
})

describe('the bar codes of a product', () => {
  const change = (desk: TestDesk, changes: object) =>
    desk.ask('products.changeGtins', { sku: 'MUG-01', ...changes })
  const find = async (desk: TestDesk) => (await desk.ask('products.find', { code: 'MUG-01' })).product

  it('change alone: all else that is known of it stays, also what came to be known meanwhile', async () => {
    await using desk = openTestDesk()
    await save(desk, { ...mug, gtins: ['96385074'] })
    const { undo } = await change(desk, { add: ['0036000291452'], remove: ['96385074', '4006381333931'] })
    expect(await find(desk)).toEqual({ ...mug, gtins: ['036000291452'] })
    await save(desk, { ...mug, description: 'Mug, red', gtins: ['036000291452', '6291041500213'] })
    await change(desk, undo)
    expect(await find(desk)).toEqual({
      ...mug,
      description: 'Mug, red',
      gtins: ['6291041500213', '96385074'],
    })
  })

  it('make a product of a SKU that is not known yet, which goes with the last of them', async () => {
    await using desk = openTestDesk()
    const { undo } = await change(desk, { add: ['96385074'] })
    expect(await find(desk)).toEqual({ sku: 'MUG-01', gtins: ['96385074'] })
    await change(desk, undo)
    expect(await skusFor(desk)).toEqual([])
    await change(desk, { remove: ['96385074'] })
    expect(await skusFor(desk)).toEqual([])
  })

  it('are no other product’s, and no more than a product has', async () => {
    await using desk = openTestDesk()
    const many = Array.from({ length: 20 }, (_, number) => `${number + 10}00000`).map(
      (digits) => `${digits}${mod10CheckDigit(digits)}`,
    )
    await save(desk, { ...mug, gtins: many })
    await save(desk, { sku: 'OTHER', gtins: ['96385074'] })
    const problems = async (changes: object) =>
      problemsIn(await desk.refusal('products.changeGtins', { sku: 'MUG-01', ...changes }))
    expect(await problems({ add: ['036000291452', '96385074'], remove: many })).toEqual([
      '$.add[1]: non_unique_reference',
    ])
    expect(await problems({ add: ['036000291452'] })).toEqual(['$.gtins: too_many_elements'])
    expect(await problems({ add: ['036000291453'] })).toEqual(['$.add[0]: invalid_value'])
    expect(await find(desk)).toEqual({ ...mug, gtins: many })
  })
})

describe('the list of products', () => {
  it('is searched by the beginnings of words of SKU and description, and by bar codes', async () => {
    await using desk = openTestDesk()
    await save(desk, { ...mug, gtins: ['036000291452'] })
    await save(desk, { sku: 'CUP-02', description: 'Tasse, weiß' })
    await save(desk, { sku: 'MUG-01', description: 'Becher' })
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['', ['CUP-02', 'MUG-01']],
      ['mug 01', ['MUG-01']],
      ['BECH', ['MUG-01']],
      ['blue', []],
      ['tasse WEISS', ['CUP-02']],
      ['ug', []],
      ['" OR *', []],
    ]
    for (const [text, skus] of expected)
      expect({ text, skus: await skusFor(desk, text) }).toEqual({ text, skus })
    await save(desk, { sku: 'MUG-01', gtins: ['036000291452'] })
    expect([await skusFor(desk, '0360002914'), await skusFor(desk, '0036000')]).toEqual([
      ['MUG-01'],
      ['MUG-01'],
    ])
  })

  it('comes in pages, in the order of SKUs, with every product once', async () => {
    await using desk = openTestDesk()
    const skus = Array.from({ length: 25 }, (_, number) => `SKU-${String(number).padStart(2, '0')}`)
    for (const sku of skus.toReversed()) await save(desk, { sku, description: 'Thing' })
    for (const text of ['', 'thing']) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await desk.ask('products.list', { text, take: 10, ...(cursor && { cursor }) })
        seen.push(...page.items.map(({ sku }) => sku))
        cursor = page.next
      } while (cursor !== undefined)
      expect(seen).toEqual(skus)
    }
  })

  it('reads no table as a whole, whatever is looked for', async () => {
    await using desk = openTestDesk()
    const plan = z.array(z.object({ detail: z.string() }))
    const { reader } = desk.inside().database
    for (const [name, sql] of Object.entries(productQueries)) {
      if (name === 'count') continue
      const steps = plan.parse(
        reader.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "'1'")}`).all(),
      )
      const scans = steps
        .map(({ detail }) => detail)
        .filter((detail) => detail.startsWith('SCAN') && !detail.includes('VIRTUAL TABLE INDEX'))
      expect({ name, scans }).toEqual({ name, scans: [] })
    }
  })
})
