import { describe, expect, it } from 'vitest'
import { createRowReader, defaultColumns, joinTexts } from '../../../shared/transfer/columns.ts'
import { readPath, valueAt } from '../../../shared/transfer/path.ts'
import { aFullRequest } from '../../helpers/a-full-request.ts'

const request = aFullRequest()
const at = (path: string): unknown => valueAt(request, readPath(path) ?? [])

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

  it.each(['', 'a b', 'a..b', 'a[', '[0]', '__proto__.x.', 'A', 'a[]', 'x'.repeat(201)])(
    'is none: %j',
    (path) => expect(readPath(path)).toBeUndefined(),
  )
})

describe('a row of a shipment', () => {
  it('has a cell for each of the usual columns', () => {
    const cells = createRowReader(defaultColumns)(request)
    expect(cells).toHaveLength(25)
    expect(cells[defaultColumns.findIndex(({ path }) => path === 'tags')]).toBe(
      (request.tags ?? []).join('; '),
    )
  })

  it('keeps texts of a list apart, whatever they hold', () => {
    expect(joinTexts(['a', 'b;c', 'say "x"', ''])).toBe('a; "b;c"; "say ""x"""; ""')
  })
})
