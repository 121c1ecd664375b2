import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '#shared/chunks.ts'
import { type AddressInput, aContact, aRequest, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const origin = anAddress({
  postal_code: 'M2 6LW',
  contact: { ...aContact, first_name: 'Ada', last_name: 'Quill' },
})
const to = (overrides: Partial<AddressInput>) =>
  aRequest({ addresses: [origin, { ...origin, address_type: 'destination', ...overrides }] })
const toPerson = (first_name: string, last_name: string) =>
  to({ contact: { ...aContact, first_name, last_name } })

const search = async (desk: TestDesk, text: string): Promise<readonly string[]> =>
  (await desk.ask('shipments.search', { text })).items.map(({ reference }) => reference)

/** What is asked while the texts wait for the index, and again once they are in it. */
const beforeAndAfterIndexing = async (desk: TestDesk, work: () => Promise<void>): Promise<void> => {
  expect(desk.rows('SELECT count(*) AS waiting FROM search_pending')).not.toEqual([{ waiting: 0 }])
  await work()
  await desk.indexed()
  expect(desk.rows('SELECT count(*) AS waiting FROM search_pending')).toEqual([{ waiting: 0 }])
  await work()
  desk.restart()
  await work()
}

describe('a search finds a shipment', () => {
  const other = toPerson('Somebody', 'Else')

  it.each([
    [
      'by its custom reference',
      aRequest({ custom_reference: 'ORD-004812' }),
      ['ORD-004812', 'ord-0048', '004812', '4812', 'rd-0048'],
    ],
    [
      'by a custom reference of its contents',
      aRequest({
        contents: [
          contentsOf({
            custom_reference: 'LINE-77',
            contents: [itemOf({ custom_reference: 'INNER-88' })],
          }),
        ],
      }),
      ['LINE-77', 'inner-8'],
    ],
    [
      'by an SKU',
      aRequest({ contents: [contentsOf({ sku: 'SKU09876', contents: [itemOf({ sku: 'JWL-031' })] })] }),
      ['sku09876', '09876', 'jwl-031', 'U0987'],
    ],
    [
      'by a company',
      to({ company_name: 'Zappel & Söhne GmbH' }),
      ['zappel', 'Söhne', 'sohne', 'ZAPPEL & SÖHNE', 'appel'],
    ],
    [
      'by a postcode with and without its gap',
      to({ postal_code: 'PR4 5LE' }),
      ['PR4 5LE', 'PR45LE', 'pr4', 'pr4 5', 'pr45l'],
    ],
    [
      'by a postcode that was written without its gap',
      to({ postal_code: 'PR45LE' }),
      ['PR4 5LE', 'PR45LE', 'pr45'],
    ],
    [
      'by a Latin name',
      toPerson('Aoife', 'Ní Bhriain'),
      ['Aoife', 'ní bhriain', 'NI BHRIAIN', 'bhri', 'riai', 'aoife ni'],
    ],
    ['by a name with marks over its letters', toPerson('José', 'Núñez'), ['José', 'jose', 'NUNEZ', 'uñe']],
    ['by an Arabic name', toPerson('مُحَمَّد', 'الأحمد'), ['محمد', 'الأحمد', 'أحمد', 'مُحَمَّد']],
    ['by a Japanese name', toPerson('さくら', '田中'), ['田中', '田', 'さくら', 'さく']],
    ['by a Korean name', toPerson('민수', '김'), ['김', '민수', '민']],
    ['by a Hindi name', toPerson('प्रिया', 'शर्मा'), ['प्रिया', 'शर्मा', 'शर्', 'प्रि']],
    ['by a Thai name', toPerson('สมชาย', 'ใจดี'), ['สมชาย', 'ใจดี', 'สม', 'ชาย']],
    ['by a Greek or Cyrillic name', toPerson('Ελένη', 'Жуковский'), ['ελενη', 'ΕΛΈΝΗ', 'жуков', 'уков']],
    ['by a long name in one piece', toPerson('田中さくら', 'x'), ['田中', '中さく', 'さくら', '田中さくら']],
    [
      'by letters that are younger than the index',
      toPerson('\u{2B820}\u{2B821}', '\u{1E900}\u{1E901}\u{1E902}'),
      ['\u{2B820}', '\u{1E922}\u{1E923}', '\u{1E900}\u{1E901}\u{1E902}'],
    ],
  ])('%s, before and after it is indexed', async (_how, request, texts) => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', other)
    const { reference } = await desk.ask('shipments.create', request)
    await beforeAndAfterIndexing(desk, async () => {
      for (const text of texts)
        expect({ text, found: await search(desk, text) }).toEqual({ text, found: [reference] })
    })
  })

  it('by its reference, its last digits, and its reference as it is shown shortened', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', other)
    const { reference } = await desk.ask('shipments.create', other)
    const digits = reference.slice(3)
    const texts = [
      reference,
      ` ${reference}\n`,
      reference.toUpperCase(),
      digits,
      ...[4, 6, 8, 12, 13, 20].map((count) => digits.slice(-count)),
      `…${digits.slice(-8)}`,
      `sp_…${digits.slice(-8)}`,
      digits.slice(-8).replace(/(....)/u, '$1 '),
    ]
    await beforeAndAfterIndexing(desk, async () => {
      for (const text of texts)
        expect({ text, found: await search(desk, text) }).toEqual({ text, found: [reference] })
    })
  })

  it('not by the beginning of its reference, which is the time and no help', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', other)
    expect(await search(desk, reference.slice(3, 15))).toEqual([])
  })

  it('by a tracking reference', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', other)
    const reference = anAllocatedShipment(desk, aRequest(), anAllocation('JD0099 1234'))
    await beforeAndAfterIndexing(desk, async () => {
      for (const text of ['JD0099', 'jd0099 1234', '1234'])
        expect(await search(desk, text)).toEqual([reference])
    })
  })

  it('only when all that is typed is found in it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', toPerson('Gardner', 'Minshew'))
    await desk.ask('shipments.create', toPerson('Gardner', 'Other'))
    await beforeAndAfterIndexing(desk, async () => {
      expect(await search(desk, 'gard minsh')).toEqual([reference])
      expect(await search(desk, 'minsh gard')).toEqual([reference])
      expect(await search(desk, 'gard xyz')).toEqual([])
    })
  })

  it('newest first, and no more than asked for', async () => {
    await using desk = openTestDesk()
    const references: string[] = []
    for (let count = 0; count < 6; count += 1) {
      desk.clock.advance(1_000)
      references.unshift((await desk.ask('shipments.create', toPerson('Gardner', `M${count}`))).reference)
      if (count === 2) await desk.indexed()
    }
    expect(await search(desk, 'gardner')).toEqual(references)
    const { items } = await desk.ask('shipments.search', { text: 'gardner', take: 4 })
    expect(items.map(({ reference }) => reference)).toEqual(references.slice(0, 4))
  })

  it('no longer once it is deleted', async () => {
    await using desk = openTestDesk()
    for (const isIndexed of [false, true]) {
      const { reference } = await desk.ask('shipments.create', toPerson('Gardner', 'Minshew'))
      if (isIndexed) await desk.indexed()
      expect(await search(desk, 'minshew')).toEqual([reference])
      await desk.ask('shipments.cancel', { reference })
      expect(await search(desk, 'minshew')).toEqual([reference])
      await desk.ask('shipments.delete', { reference })
      for (const text of ['minshew', 'inshe', 'Gardner', reference, reference.slice(-8)]) {
        expect(await search(desk, text)).toEqual([])
      }
    }
  })

  it('with what the list shows of it', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', toPerson('Gardner', 'Minshew'))
    const { items } = await desk.ask('shipments.list')
    expect((await desk.ask('shipments.search', { text: 'gardner' })).items).toEqual(items)
  })
})

/** Every sign that a word can be made of; of the long rows of like ones, some. */
const signsOfAllScripts = (): readonly string[] => {
  const rows: readonly (readonly [first: number, last: number])[] = [
    [0x34_00, 0x9f_ff],
    [0xac_00, 0xd7_a3],
    [0xe0_00, 0xf8_ff],
    [0x1_70_00, 0x1_8c_ff],
    [0x2_00_00, 0x10_ff_ff],
  ]
  const isLikeOthers = (code: number): boolean =>
    code % 997 !== 0 && rows.some(([first, last]) => code >= first && code <= last)
  return Array.from({ length: 0x11_00_00 }, (_, code) => code)
    .filter((code) => !isLikeOthers(code))
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /^[\p{L}\p{N}\p{M}\p{Co}]$/u.test(sign))
}

describe('a search', () => {
  it('finds the same before and after indexing, whatever is typed', async () => {
    await using waiting = openTestDesk()
    await using indexed = openTestDesk()
    const names = [
      'Ana Minshew',
      'Anna Shaw',
      'in An Dorf',
      '田中 さくら',
      '김 민수',
      'สมชาย ใจดี',
      'José Núñez',
      'O’Neil-Smith 12a',
    ]
    for (const name of names) {
      for (const desk of [waiting, indexed]) await desk.ask('shipments.create', toPerson(name, 'X 9'))
      await indexed.indexed()
    }
    const named = (desk: TestDesk) => async (text: string) =>
      (await desk.ask('shipments.search', { text })).items.map(({ recipient }) => recipient)
    const pieces = fc
      .constantFrom(...names)
      .chain((name) =>
        fc
          .tuple(fc.nat(name.length), fc.integer({ min: 1, max: 5 }))
          .map(([from, count]) => name.slice(from, from + count)),
      )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 3 }), async (typed) => {
        const text = typed.join(' ')
        expect({ text, found: await named(waiting)(text) }).toEqual({
          text,
          found: await named(indexed)(text),
        })
      }),
      { numRuns: 200 },
    )
  })

  it('for whatever is typed is answered', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', toPerson('Gardner', 'Minshew'))
    await desk.indexed()
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.string({
        unit: fc.constantFrom('"', '*', '^', ':', '(', ')', '-', '+', "'", 'a', ' ', '\0', 'NEAR', 'AND'),
        maxLength: 20,
      }),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { items } = await desk.ask('shipments.search', { text: text.slice(0, 200) })
        expect(items.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it('for any sign of any script is answered, alone and between letters', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', toPerson('Gardner', 'Minshew'))
    await desk.indexed()
    for (const signs of chunksOf(signsOfAllScripts(), 60)) {
      const beside = await desk.ask('shipments.search', { text: signs.join('') })
      const between = await desk.ask('shipments.search', { text: signs.join('a') })
      expect([beside.items, between.items]).toEqual([[], []])
    }
  })

  it('for nothing finds nothing', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    for (const text of ['', ' ', '-', '"', '😀']) expect(await search(desk, text)).toEqual([])
  })

  it.each([
    [{}, '$.text: required_property_missing'],
    [{ text: 'x'.repeat(201) }, '$.text: value_too_long'],
    [{ text: 'x', take: 101 }, '$.take: value_too_large'],
    [{ text: 5 }, '$.text: invalid_format'],
  ])('cannot be made with %j', async (input, problem) => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('shipments.search', input))).toEqual([problem])
  })
})
