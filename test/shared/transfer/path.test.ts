import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowReader, joinTexts, splitTexts } from '#shared/transfer/cells.ts'
import { builtInMaps, defaultColumns } from '#shared/transfer/columns.ts'
import { setValueAt, valueAt } from '#shared/contract/tree.ts'
import { pathOfRow, readPath } from '#shared/transfer/path.ts'
import { columnGroups, isManaged, kindOfProperty } from '#shared/transfer/properties.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'

const request = aFullRequest()
const steps = (path: string) => pathOfRow(readPath(path) ?? [], 0)
const at = (path: string): unknown => valueAt(request, steps(path))
const plain = { readable: false, offsetAt: () => 0 }

describe('a path to a property', () => {
  it('chooses members of lists by their place, their type or their key', () => {
    const destination = request.addresses.find((one) => one.address_type === 'destination')
    expect(at('addresses[destination].postal_code')).toBe(destination?.postal_code)
    expect(at('contents[0].sku')).toBe(request.contents[0]?.sku)
    expect(at(`metadata[${request.metadata?.[0]?.key ?? ''}].value`)).toBe(request.metadata?.[0]?.value)
    expect(at('tags')).toEqual(request.tags)
  })

  it.each([
    'contents[9].sku',
    'addresses[moon].locality',
    'tags.length',
    'constructor',
    'addresses[0].nothing.at.all',
  ])('leads to nothing where nothing is: %s', (path) => expect(at(path)).toBeUndefined())

  it.each(['', 'a b', 'a..b', 'a[', '[0]', '__proto__.x.', 'A', 'x'.repeat(201)])('is none: %j', (path) =>
    expect(readPath(path)).toBeUndefined(),
  )

  it('puts a value where it finds one, and makes what is missing on the way', () => {
    for (const path of [
      'tags',
      'addresses[origin].contact.first_name',
      'metadata[colour].value',
      'contents[0].sku',
    ]) {
      const made = {}
      setValueAt(made, steps(path), 'x')
      expect(valueAt(made, steps(path))).toBe('x')
      setValueAt(made, steps(path), undefined)
      expect(valueAt(made, steps(path))).toBeUndefined()
    }
    const harmless = {}
    setValueAt(harmless, steps('__proto__.polluted'), 'x')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('what can be a column', () => {
  const paths = columnGroups().flatMap((group) => group.paths)

  it('is every property of the contract that holds a value, each once, by a path that leads there', () => {
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => kindOfProperty(readPath(path) ?? []) === undefined)).toEqual([])
    const others = Object.values(builtInMaps())
      .flatMap(({ columns }) => columns.map((one) => one.path))
      .filter((path) => !paths.includes(path))
    for (const path of others) expect(kindOfProperty(readPath(path) ?? [])).toBe('structure')
  })

  it('is managed by the program where nobody may ask for it', () => {
    expect(
      ['reference', 'state', 'updated', 'allocation.price.net'].map((path) =>
        isManaged(readPath(path) ?? []),
      ),
    ).not.toContain(false)
    expect(
      ['custom_reference', 'contents[].sku'].map((path) => isManaged(readPath(path) ?? [])),
    ).not.toContain(true)
  })
})

describe('a row of a shipment', () => {
  it('has a cell for each of the usual columns', () => {
    const cells = createRowReader(defaultColumns, plain)(request)
    expect(cells).toHaveLength(25)
    expect(cells[defaultColumns.findIndex(({ path }) => path === 'tags')]).toBe(
      (request.tags ?? []).join('; '),
    )
  })

  it('has what all of its contents say, or only those that it is about', () => {
    const two = {
      contents: [
        { sku: 'A', quantity: 2 },
        { sku: 'B;C', quantity: 3 },
      ],
    }
    const read = createRowReader([{ path: 'contents[].sku' }, { path: 'contents[].quantity' }], plain)
    expect(read(two)).toEqual(['A; "B;C"', '2; 3'])
    expect(read(two, 1)).toEqual(['B;C', 3])
  })

  it('keeps texts of a list apart, whatever they hold', () => {
    expect(joinTexts(['a', 'b;c', 'say "x"', ''])).toBe('a; "b;c"; "say ""x"""; ""')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        expect(splitTexts(joinTexts(texts))).toEqual(texts)
      }),
    )
    expect(['', ' ', 'a;', 'a; ;b', '"a" b; "c', ' a ;"b" ; c '].map(splitTexts)).toEqual([
      [],
      [''],
      ['a'],
      ['a', '', 'b'],
      ['"a" b', '"c'],
      ['a', 'b', 'c'],
    ])
    expect(splitTexts(`a${' '.repeat(200_000)}b`)).toHaveLength(1)
  })

  it.each([
    ['state', 'ready_to_ship', 'Ready to ship'],
    ['state', 'customer_collected', 'Picked up by customer'],
    ['shipment_type', 'on_demand', 'On demand'],
    ['direction', 'outbound', 'Outbound'],
    ['customs_documentation.category_type', 'commercial_sample', 'Commercial sample'],
    ['contents[].dangerous_goods.physical_form', 'liquid', 'Liquid'],
    ['contents[].dangerous_goods.radioactivity', 'transport_index', 'Transport index'],
    ['contents[].dangerous_goods.accessibility', 'inaccessible', 'Inaccessible'],
    ['custom_reference', 'an_order', 'an_order'],
  ])('says a word as people do where they are to read it, and nothing else: %s', (path, word, said) => {
    const root: Record<string, unknown> = {}
    setValueAt(root, steps(path), word)
    const cells = (readable: boolean) => createRowReader([{ path }], { ...plain, readable })(root, 0)
    expect(cells(true)).toEqual([said])
    expect(cells(false)).toEqual([word])
  })

  it('tells a moment by the desk’s clock where people are to read it', () => {
    const read = createRowReader([{ path: 'created' }, { path: 'state' }], {
      readable: true,
      offsetAt: () => 60,
    })
    expect(read({ created: '2026-11-23T23:30:00.000Z', state: 'at_customs' })).toEqual([
      '2026-11-24 00:30',
      'At customs',
    ])
  })
})
