import { describe, expect, it } from 'vitest'
import { groupsOf, propertiesOf } from '#shared/contract/properties.ts'
import { carrier } from '#shared/carriers/catalogue.ts'
import { printerSettings } from '#shared/printers/printer.ts'
import { requestProperties, shipmentProperties } from '#shared/shipments/properties.ts'

describe('the properties of a schema', () => {
  it.each([
    ['custom_reference', { kind: 'text', max: 50 }],
    ['addresses[].region', { kind: 'text' }],
    ['addresses[].country_iso_code', { kind: 'code' }],
    ['contents[].value.currency', { kind: 'code' }],
    ['contents[].quantity', { kind: 'number' }],
    ['addresses[].lat_long.latitude', { kind: 'number' }],
    ['required_shipping_date.start', { kind: 'moment' }],
    ['contents[].dangerous_goods.packing_group', { kind: 'word', words: ['i', 'ii', 'iii'] }],
    ['tags', { kind: 'list', most: 10, max: 50 }],
    ['customs_documentation.attached_invoice_references', { kind: 'list', most: 20, max: 50 }],
    ['contents[].dangerous_goods.hazard_classes', { kind: 'list', property: 'code' }],
    ['metadata', { kind: 'rows', most: 10 }],
    ['contents[].label_properties[].value', { kind: 'text', max: 500 }],
  ])('say what %s holds', (path, property) => {
    expect(requestProperties().get(path)).toEqual(property)
  })

  it('stand below groups, which are no properties themselves', () => {
    const groups = groupsOf(requestProperties())
    const all = [
      '',
      'addresses',
      'addresses[]',
      'addresses[].contact.contact_details',
      'customs_documentation',
    ]
    expect(all.filter((path) => !groups.has(path))).toEqual([])
    expect(groups.has('custom_reference')).toBe(false)
    expect(requestProperties().has('addresses[].contact')).toBe(false)
  })

  it.each([
    ['name', { kind: 'text', max: 100 }],
    ['services[].shipment_types', { kind: 'word', words: ['scheduled', 'on_demand', 'both'] }],
    ['services[].dimensions.max_width', { kind: 'number' }],
    ['services[].max_value.currency', { kind: 'code' }],
    ['services[].tags', { kind: 'list', most: 50, max: 50 }],
    ['services[].prices.zones[].countries', { kind: 'list', most: 260 }],
    ['services[].prices.bands', { kind: 'rows', most: 1000 }],
    ['services[].enabled', { kind: 'flag' }],
  ])('say what %s of a carrier holds', (path, property) => {
    expect(propertiesOf(carrier).get(path)).toEqual(property)
  })

  it('tell of a shipment also what the program manages, and that nothing lies deeper than contents in contents', () => {
    expect(shipmentProperties().get('state')?.kind).toBe('word')
    expect(shipmentProperties().get('contents[].contents[].value.currency')).toEqual({ kind: 'code' })
    expect(shipmentProperties().get('contents[].contents[].contents')).toBeUndefined()
    expect(requestProperties().get('state')).toBeUndefined()
  })
})

describe('the properties of what is one of several kinds', () => {
  it.each([
    ['paper', { kind: 'word', words: ['labels', 'documents'] }],
    ['dpi', { kind: 'word', words: ['203', '300'] }],
    ['way.kind', { kind: 'word', words: ['network', 'folder', 'system'] }],
    ['way.port', { kind: 'number' }],
    ['way.folder', { kind: 'text', max: 4096 }],
  ])('are those of all kinds: %s', (path, property) => {
    expect(propertiesOf(printerSettings).get(path)).toEqual(property)
  })
})
