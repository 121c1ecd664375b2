import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addressQueries } from '#electron/addresses/store.ts'
import { aContact, type AddressInput, anAddress, aRequest, withValueAt } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { aLocation } from '#helpers/locations.ts'

const { address_type: _type, ...plain } = anAddress()
const bookAddress = (overrides: Partial<AddressInput> = {}) => ({ ...plain, ...overrides })
const toNobody = { address_type: 'destination', company_name: 'Nobody & Sons' } as const

const search = async (desk: TestDesk, text = '', take = 20) =>
  (await desk.ask('addresses.search', { text, take })).items
const companiesFor = async (desk: TestDesk, text: string): Promise<readonly (string | undefined)[]> =>
  (await search(desk, text)).map(({ address }) => address.company_name)

/** A shipment of which nothing waits, as it was before an edit. */
const before = { id: 0, addresses: [], created: '' }

describe('the address book', () => {
  it('learns what is typed for a shipment, without what is meant for that shipment only', async () => {
    await using desk = openTestDesk()
    const destination = anAddress({
      ...toNobody,
      special_instructions: 'Ring twice.',
      reservation: { reference: 'R' },
      custom_reference: 'CUST-7',
    })
    await desk.ask('shipments.create', aRequest({ addresses: [anAddress(), destination] }))
    expect(await search(desk, 'nobody')).toEqual([
      {
        id: 2,
        address: bookAddress({ company_name: toNobody.company_name, custom_reference: 'CUST-7' }),
        uses: 1,
        last_used: desk.clock.now().toISOString(),
      },
    ])
  })

  it('knows an address again however it is typed, keeps its last spelling, and counts shipments', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    desk.clock.advance(60_000)
    const again = { address_line1: '8, NORBERT  ROAD', postal_code: 'pr45le', locality: 'Preston' }
    await desk.ask(
      'shipments.create',
      aRequest({
        addresses: [anAddress(again), anAddress({ ...again, address_type: 'destination' })],
      }),
    )
    const last_used = desk.clock.now().toISOString()
    const address = bookAddress({ ...again, postal_code: 'PR4 5LE' })
    expect(await search(desk)).toEqual([{ id: 1, address, uses: 2, last_used }])
    expect(await search(desk, 'preston')).toHaveLength(1)
  })

  it('does not learn what comes from a shipping location, nor what an edit leaves as it was', async () => {
    await using desk = openTestDesk()
    await desk.ask('locations.save', { location: aLocation('WH-1') })
    const addresses = [
      anAddress({ shipping_location_reference: 'WH-1' }),
      anAddress({ ...toNobody, company_name: 'First' }),
    ]
    const { reference } = await desk.ask('shipments.create', aRequest({ addresses }))
    await desk.ask('shipments.update', { reference, shipment: aRequest({ addresses, tags: ['New'] }) })
    expect((await search(desk)).map(({ uses }) => uses)).toEqual([1])
    const others = [addresses[0], anAddress({ ...toNobody, company_name: 'Second' })]
    await desk.ask('shipments.update', { reference, shipment: { ...aRequest(), addresses: others } })
    expect(await companiesFor(desk, '')).toEqual(['Second', 'First'])
  })

  it('learns nothing of a shipment that is refused', async () => {
    await using desk = openTestDesk()
    await desk.refusal('shipments.create', aRequest({ addresses: [anAddress(), anAddress()] }))
    expect(await search(desk)).toEqual([])
  })

  it('finds by the beginnings of words, without regard to case and accents, the last used first', async () => {
    await using desk = openTestDesk()
    const save = async (overrides: Partial<AddressInput>): Promise<void> => {
      desk.clock.advance(1_000)
      await desk.ask('addresses.save', { address: bookAddress(overrides) })
    }
    await save({ company_name: 'Café Zürich', postal_code: 'EC1A 1BB' })
    await save({ company_name: 'Zulu Trading', locality: 'Łódź' })
    await save({ company_name: 'محل الزهور', contact: { ...aContact, last_name: 'O’Hara-Smythe' } })
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['', ['محل الزهور', 'Zulu Trading', 'Café Zürich']],
      ['zu', ['Zulu Trading', 'Café Zürich']],
      ['CAFE zurich', ['Café Zürich']],
      ['ürich', []],
      ['ec1a1', ['Café Zürich']],
      ['ec1a 1b', ['Café Zürich']],
      ['زهور', []],
      ['الزهور', ['محل الزهور']],
      ['smy', ['محل الزهور']],
      ['gardner norbert z', ['Zulu Trading', 'Café Zürich']],
      ['" OR *', []],
      ['"', ['محل الزهور', 'Zulu Trading', 'Café Zürich']],
    ]
    for (const [text, companies] of expected) {
      expect({ text, companies: await companiesFor(desk, text) }).toEqual({ text, companies })
    }
    expect(await search(desk, 'gardner', 2)).toHaveLength(2)
  })

  it('is edited by hand, and finds by the new words only', async () => {
    await using desk = openTestDesk()
    const { id } = await desk.ask('addresses.save', { address: bookAddress({ company_name: 'Old' }) })
    const saved = await desk.ask('addresses.save', { id, address: bookAddress({ company_name: 'New' }) })
    expect(saved).toMatchObject({ id, uses: 0, address: { company_name: 'New' } })
    expect(await companiesFor(desk, 'old')).toEqual([])
    expect(await companiesFor(desk, 'new')).toEqual(['New'])
  })

  it('makes one of two that an edit makes the same', async () => {
    await using desk = openTestDesk()
    const addresses = [anAddress({ company_name: 'One' }), anAddress({ ...toNobody, company_name: 'Two' })]
    await desk.ask('shipments.create', aRequest({ addresses }))
    const [one] = await search(desk, 'one')
    await desk.ask('addresses.save', { id: one?.id, address: bookAddress({ company_name: 'two' }) })
    expect(await search(desk)).toMatchObject([{ id: one?.id, uses: 2, address: { company_name: 'two' } }])
  })

  it('keeps the rules of the addresses of shipments', async () => {
    await using desk = openTestDesk()
    const broken: readonly (readonly [string, unknown, string])[] = [
      ['postal_code', undefined, '$.address.postal_code: required_property_missing'],
      ['address_line1', undefined, '$.address.address_line1: required_property_missing'],
      ['contact.contact_details.email', 'x', '$.address.contact.contact_details.email: invalid_email'],
      ['address_type', 'origin', '$.address.address_type: invalid_request'],
    ]
    for (const [path, value, problem] of broken) {
      const address = withValueAt(bookAddress(), path, value)
      expect(problemsIn(await desk.refusal('addresses.save', { address }))).toEqual([problem])
    }
    const unknown = await desk.refusal('addresses.save', { id: 9, address: bookAddress() })
    expect(problemsIn(unknown)).toEqual(['$.id: not_found'])
    expect(problemsIn(await desk.refusal('addresses.remove', { id: 9 }))).toEqual(['$.id: not_found'])
  })
})

const person = 'Zebulonius'
const theirs = { ...toNobody, contact: { ...aContact, first_name: person }, locality: person }
const saysWho = (bytes: Buffer): boolean => bytes.toString('latin1').toLowerCase().includes('ebuloniu')
const filesWithThePerson = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && saysWho(readFileSync(join(entry.parentPath, entry.name))))
    .map(({ name }) => name)

describe('what is forgotten', () => {
  it.each([
    [
      'one',
      async (desk: TestDesk) => {
        const [known] = await search(desk, person)
        return desk.ask('addresses.remove', { id: known?.id })
      },
      {},
      1,
    ],
    ['all', (desk: TestDesk) => desk.ask('addresses.removeAll'), { removed: 2 }, 0],
  ])('is gone from every file of the desk: %s', async (_which, forget, answer, left) => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask(
      'shipments.create',
      aRequest({ addresses: [anAddress(), anAddress(theirs)] }),
    )
    await desk.indexed()
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    // What was learnt is the desk's own: it outlives the shipment until it is forgotten itself.
    expect(await search(desk, person)).toHaveLength(1)
    expect(await forget(desk)).toEqual(answer)
    expect(await search(desk, person)).toEqual([])
    expect(await search(desk)).toHaveLength(left)
    await desk.indexed()
    desk.restart()
    expect(filesWithThePerson(desk.folder)).toEqual([])
    // The index still works, and what is learnt anew is found.
    await desk.ask('addresses.save', { address: bookAddress({ company_name: person }) })
    expect(await companiesFor(desk, person)).toEqual([person])
  })
})

describe('a large address book', () => {
  const plan = z.array(z.object({ detail: z.string() }))
  it('is searched by its indexes, and nothing is put in order by SQLite', async () => {
    await using desk = openTestDesk()
    const { reader } = desk.inside().database
    for (const sql of Object.values(addressQueries)) {
      const steps = plan.parse(reader.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).all())
      const others = steps
        .map(({ detail }) => detail)
        .filter((detail) => !/^SEARCH .* USING|VIRTUAL TABLE INDEX|^LIST SUBQUERY/u.test(detail))
      expect({ sql, others }).toEqual({ sql, others: [] })
    }
  })

  it('finds the last used among many hits as among few', async () => {
    await using desk = openTestDesk()
    const { database, addresses } = desk.inside()
    const many = Array.from({ length: 1_200 }, (_, count) =>
      anAddress({ company_name: count === 7 ? 'Rare' : 'Common', address_line1: `${count} Norbert Road` }),
    )
    database.write((writer) => addresses.learnEdit(writer, before, { addresses: z.custom<[]>().parse(many) }))
    desk.clock.advance(1_000)
    await desk.ask('addresses.save', {
      address: bookAddress({ company_name: 'Rare', address_line1: '7 Norbert Road' }),
    })
    const lines = (await search(desk, 'norbert', 3)).map(({ address }) => address.address_line1)
    expect(lines).toEqual(['7 Norbert Road', '1199 Norbert Road', '1198 Norbert Road'])
    expect(await companiesFor(desk, 'rare')).toEqual(['Rare'])
  })

  it('finds those that were used long ago in the order in which they were last used', async () => {
    await using desk = openTestDesk()
    const { database, addresses } = desk.inside()
    const learn = (...streets: readonly string[]): void => {
      const typed = streets.map((address_line1) => anAddress({ address_line1 }))
      const after = { addresses: z.custom<[]>().parse(typed) }
      database.write((writer) => addresses.learnEdit(writer, before, after))
      desk.clock.advance(1_000)
    }
    learn('1 Old Lane', '2 Old Lane', '3 Old Lane', '4 Old Lane')
    learn('2 Old Lane')
    learn('1 Old Lane')
    // More than are looked at first, so that the index has to find the others.
    learn(...Array.from({ length: 600 }, (_, count) => `${count} New Street`))
    const lines = (await search(desk, 'old lane')).map(({ address }) => address.address_line1)
    // Of the same moment the newest comes first.
    expect(lines).toEqual(['1 Old Lane', '2 Old Lane', '4 Old Lane', '3 Old Lane'])
    expect(await search(desk, 'old lane', 1)).toHaveLength(1)
  })
})

describe('an address that was just typed', () => {
  const create = (desk: TestDesk) =>
    desk.ask('shipments.create', aRequest({ addresses: [anAddress(), anAddress(toNobody)] }))
  const companies = [toNobody.company_name, undefined]

  it('waits beside its shipment, also while no program runs, and is learnt once somebody looks for it or the desk is quiet', async () => {
    await using desk = openTestDesk()
    await create(desk)
    expect(desk.rows('SELECT addresses FROM search_pending')).toEqual([{ addresses: 1 }])
    expect(desk.rows('SELECT id FROM known_address')).toEqual([])
    desk.restart()
    expect(await companiesFor(desk, '')).toEqual(companies)
    expect((await search(desk)).map(({ uses }) => uses)).toEqual([1, 1])
    await create(desk)
    await desk.indexed()
    expect(desk.rows('SELECT id FROM search_pending')).toEqual([])
    expect(desk.rows('SELECT uses FROM known_address')).toEqual([{ uses: 2 }, { uses: 2 }])
  })

  it('is forgotten with all others', async () => {
    await using desk = openTestDesk()
    await create(desk)
    await desk.ask('addresses.removeAll')
    await desk.indexed()
    expect(await search(desk)).toEqual([])
  })

  it('is not learnt any more once its shipment is deleted', async () => {
    await using desk = openTestDesk()
    const { reference } = await create(desk)
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    await desk.indexed()
    expect(await search(desk)).toEqual([])
  })

  it('is forgotten for good where it is forgotten while the same waits once more', async () => {
    await using desk = openTestDesk()
    await create(desk)
    const [known] = await search(desk, 'nobody')
    await create(desk)
    await desk.ask('addresses.remove', { id: known?.id })
    await desk.indexed()
    expect(await companiesFor(desk, 'nobody')).toEqual([])
  })

  it('is learnt as it was typed first, too, where an edit comes before', async () => {
    await using desk = openTestDesk()
    const { reference } = await create(desk)
    const edited = [anAddress(), anAddress({ ...toNobody, company_name: 'Somebody' })]
    await desk.ask('shipments.update', { reference, shipment: aRequest({ addresses: edited }) })
    await desk.indexed()
    expect((await search(desk)).map(({ address, uses }) => [address.company_name, uses])).toEqual([
      ['Somebody', 1],
      [toNobody.company_name, 1],
      [undefined, 1],
    ])
  })
})
