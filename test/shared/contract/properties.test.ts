import { describe, expect, it } from 'vitest'
import { propertiesOf } from '#shared/contract/properties.ts'
import { carrier } from '#shared/carriers/catalogue.ts'
import { requestProperties, shipmentProperties } from '#shared/shipments/properties.ts'
import { serviceSpecs } from '#features/carriers/model/service-specs.ts'
import { addressSpecs } from '#features/shipments/new/model/address-specs.ts'
import { contentsSpecs } from '#features/shipments/new/model/contents-specs.ts'
import { contentsLists, shipmentLists } from '#features/shipments/new/model/list-specs.ts'
import { pairSpecs } from '#features/shipments/new/model/pair-specs.ts'
import { shipmentSpecs } from '#features/shipments/new/model/shipment-specs.ts'

type Spec = { readonly place: readonly string[]; readonly kind?: string }

/** What a table written by hand says, by path. */
const written = (specs: Readonly<Record<string, Spec>>, below = '') =>
  Object.values(specs).map(({ place, kind = 'list', ...limits }) => ({
    path: below + place.join('.'),
    property: { kind, ...limits },
  }))
const shipmentFields = [
  ...written(shipmentSpecs),
  ...written(shipmentLists),
  ...written(addressSpecs, 'addresses[].'),
  ...written(contentsSpecs, 'contents[].'),
  ...written(contentsLists, 'contents[].'),
  ...written({ ...pairSpecs.metadata }, 'metadata[].'),
  ...written({ ...pairSpecs.labelProperties }, 'label_properties[].'),
]

describe('the properties of a schema', () => {
  it('are what the form knows of a shipment by hand', () => {
    expect(shipmentFields).toHaveLength(98)
    expect(shipmentFields.map(({ path }) => ({ path, property: requestProperties.get(path) }))).toEqual(
      shipmentFields,
    )
  })

  it('are what the form knows of a carrier’s service by hand', () => {
    const properties = propertiesOf(carrier)
    const fields = written(serviceSpecs, 'services[].').map(({ path, property }) => ({
      path,
      kind: property.kind === 'percent' ? 'number' : property.kind,
    }))
    expect(fields).toHaveLength(24)
    expect(fields.map(({ path }) => ({ path, kind: properties.get(path)?.kind }))).toEqual(fields)
  })

  it('tell of a shipment also what the program manages, and that nothing lies deeper than contents in contents', () => {
    expect(shipmentProperties.get('state')?.kind).toBe('word')
    expect(shipmentProperties.get('contents[].contents[].value.currency')).toEqual({ kind: 'code' })
    expect(shipmentProperties.get('contents[].contents[].contents')).toBeUndefined()
    expect(requestProperties.get('state')).toBeUndefined()
  })
})
