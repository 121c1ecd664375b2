import { describe, expect, it } from 'vitest'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { foldAccents, wordsIn } from '#shared/words.ts'
import { aContact, anAddress, aRequest } from '#helpers/a-request.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

type Person = {
  readonly name: string
  readonly town?: string
  readonly email?: string
  readonly country?: string
}

const to = ({ name, town = 'Preston', email = 'a@example.org', country = 'NO' }: Person) =>
  aRequest({
    addresses: [
      anAddress({ contact: { ...aContact, last_name: 'Quill' } }),
      anAddress({
        address_type: 'destination',
        contact: {
          ...aContact,
          first_name: 'Kari',
          last_name: name,
          contact_details: { ...aContact.contact_details, email },
        },
        locality: town,
        country_iso_code: country,
        postal_code: country === 'NO' ? '6002' : '10115',
      }),
    ],
  })

const recipients = async (desk: TestDesk, request: { readonly text: string }): Promise<readonly string[]> =>
  (await desk.ask('shipments.search', request)).items.map(({ recipient }) => recipient.replace('Kari ', ''))

describe('a search finds what people type', () => {
  it.each([
    ['Sørlie', ['Sorlie', 'SORLIE', 'sørlie', 'orli']],
    ['Wałęsa', ['walesa', 'Wałęsa', 'ales']],
    ['Đorđević', ['dordevic', 'ordev']],
    ['Ðórðarson', ['dordarson', 'ðórð']],
    ['Þorgeir', ['thorgeir', 'horge', 'Þor']],
    ['Großmann', ['grossmann', 'GROSSMANN', 'großm', 'ROẞM']],
    ['Kjær', ['kjaer', 'KJÆR']],
    ['Lebœuf', ['leboeuf', 'bœuf']],
    ['Işıl', ['isil', 'IŞIL', 'ışıl', 'isıl']],
    ['Ħamrun', ['hamrun', 'amru']],
    ['Eriŋgsen', ['eringsen', 'iŋgs']],
    ['Əliyev', ['eliyev', 'Əli']],
  ])('for %s, with the letters that their keyboard has', async (name, typed) => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', to({ name: 'Other' }))
    await desk.ask('shipments.create', to({ name }))
    for (const isIndexed of [false, true]) {
      if (isIndexed) await desk.indexed()
      for (const text of typed)
        expect({ text, found: await recipients(desk, { text }) }).toEqual({ text, found: [name] })
    }
  })

  it('by the town and the e-mail address, or its domain', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', to({ name: 'One', town: 'Ålesund', email: 'ine@nordlys.example' }))
    await desk.ask('shipments.create', to({ name: 'Two', town: 'Łódź', email: 'jan@zamek.example' }))
    for (const text of ['alesund', 'nordlys.example', 'ine@nordlys.example', 'nordlys'])
      expect(await recipients(desk, { text })).toEqual(['One'])
    for (const text of ['lodz', '@zamek.example']) expect(await recipients(desk, { text })).toEqual(['Two'])
  })

  it('for an address that was typed before, too', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', to({ name: 'Sørlie' }))
    expect((await desk.ask('addresses.search', { text: 'sorlie' })).items).toHaveLength(1)
  })
})

/** Fills a desk so that much of the same is found by beginnings and by parts, some of it waiting for the index. */
const fill = async (desk: TestDesk): Promise<readonly string[]> => {
  const all: string[] = []
  for (let count = 0; count < 300; count += 1) {
    const name = count % 3 === 0 ? `Xmins ${count}` : `Mins ${count}`
    const country = count % 5 === 0 ? 'DE' : 'NO'
    const { reference } = await desk.ask('shipments.create', to({ name, country }))
    if (count % 7 === 0) putInState(desk, reference, 'allocated')
    if (count === 280) await desk.indexed()
    all.unshift(reference)
  }
  return all
}

describe('a search among many', () => {
  it('goes on page by page to the last, each shipment once, within tile and filters', async () => {
    await using desk = openTestDesk()
    const all = await fill(desk)
    const pageThrough = async (filter: object, take: number): Promise<readonly string[]> => {
      const found: string[] = []
      let cursor: string | null = null
      do {
        const page: { items: readonly { reference: string }[]; next_cursor: string | null } = await desk.ask(
          'shipments.search',
          { text: 'mins', take, ...filter, ...(cursor === null ? {} : { cursor }) },
        )
        expect(page.items.length).toBeLessThanOrEqual(take)
        found.push(...page.items.map(({ reference }) => reference))
        cursor = page.next_cursor
      } while (cursor !== null && found.length <= all.length)
      return found
    }
    const filters = [
      {},
      { country: 'DE' },
      { states: ['allocated'] },
      { states: ['allocated', 'unallocated'], country: 'DE' },
      { severity: 'red' },
      { created_to: '2020-01-01T00:00:00Z' },
    ]
    for (const filter of filters) {
      const listed = await desk.ask('shipments.list', { ...filter, take: 1000 })
      for (const take of [37, 100]) {
        const found = await pageThrough(filter, take)
        expect(found.toSorted()).toEqual(listed.items.map(({ reference }) => reference).toSorted())
      }
    }
    await desk.indexed()
    const begun = all.filter((_, place) => (299 - place) % 3 !== 0)
    const others = all.filter((reference) => !begun.includes(reference))
    expect(await pageThrough({}, 50)).toEqual([...begun, ...others])
  })

  it('refuses to go on from what is no place', async () => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('shipments.search', { text: 'x', cursor: 'x-1' }))).toEqual([
      '$.cursor: invalid_value',
    ])
  })
})

/** Makes a desk as the version before would have left it: its texts without what is new in them. */
const asBefore = (desk: TestDesk, names: readonly string[]): void => {
  const { database } = desk.inside()
  const { reader } = database
  const index = openSearchIndex(reader)
  const run = (sql: string, ...values: readonly (string | number)[]): void =>
    void reader.prepare<(string | number)[], void>(sql).run(...values)
  database.write((writer) => {
    for (const [place, name] of names.entries()) {
      const id = place + 1
      index.remove(writer, id)
      run('INSERT INTO search_text VALUES (?, ?)', id, foldAccents(name))
      for (const table of ['search_word', 'search_part'])
        run(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`, id, foldAccents(name))
    }
    for (const { id, words } of reader
      .prepare<[], { id: number; words: string }>('SELECT id, words FROM known_address')
      .all()) {
      const before = words.replace('sorlie', wordsIn(foldAccents('Sørlie')).join(' '))
      run(
        `INSERT INTO known_address_word (known_address_word, rowid, words) VALUES ('delete', ?, ?)`,
        id,
        words,
      )
      run('INSERT INTO known_address_word (rowid, words) VALUES (?, ?)', id, before)
      run('UPDATE known_address SET words = ? WHERE id = ?', before, id)
    }
  })
  desk.tamper(asOfVersion(10))
}

describe('a desk of the version before', () => {
  it('opens at once, finds what it found, and renews what it is found by while nobody waits', async () => {
    await using desk = openTestDesk()
    const names = ['Sørlie', 'Other', 'Łęcki']
    for (const name of names) await desk.ask('shipments.create', to({ name, town: 'Łódź' }))
    await desk.indexed()
    asBefore(desk, names)
    desk.restart()
    const { renewal } = desk.inside().shipments
    expect(renewal.isUnderWay()).toBe(true)
    expect(await recipients(desk, { text: 'sørlie' })).toEqual(['Sørlie'])
    expect((await desk.ask('addresses.search', { text: 'sørlie' })).items).toHaveLength(1)
    expect(await recipients(desk, { text: 'lodz' })).toEqual([])
    await renewal.finish()
    await desk.inside().addresses.renewal.finish()
    for (const text of ['sørlie', 'sorlie', 'orli'])
      expect(await recipients(desk, { text })).toEqual(['Sørlie'])
    expect(await recipients(desk, { text: 'lodz' })).toEqual(names.toReversed())
    for (const text of ['sørlie', 'sorlie'])
      expect((await desk.ask('addresses.search', { text })).items).toHaveLength(1)
    desk.restart()
    expect(desk.inside().shipments.renewal.isUnderWay()).toBe(false)
  })
})
