import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { propertiesOf } from '#shared/contract/properties.ts'
import { address } from '#shared/shipments/address.ts'
import { shipmentContents } from '#shared/shipments/contents.ts'
import { createShipmentRequest } from '#shared/shipments/create-request.ts'
import { customsDocumentation } from '#shared/shipments/customs.ts'
import { shipmentProperties as known } from '#shared/shipments/properties.ts'

/*
 * Adding a property to the contract is a line in its schema, and its labels: the form, the view, exports and imports know
 * it by the table of properties. Here one is added everywhere, to a copy of the schema.
 */

const ADDED = 'carbon_note'
const added = { [ADDED]: z.string().max(50).exactOptional() }
const copy = createShipmentRequest.extend({
  ...added,
  addresses: z.array(address.extend({ ...added, contact: address.shape.contact.unwrap().extend(added) })),
  contents: z.array(
    shipmentContents.extend({
      ...added,
      dangerous_goods: shipmentContents.shape.dangerous_goods.unwrap().extend(added).exactOptional(),
    }),
  ),
  customs_documentation: customsDocumentation.extend(added).exactOptional(),
})
const requestProperties = propertiesOf(copy)
const paths = [
  ADDED,
  `addresses[].${ADDED}`,
  `addresses[].contact.${ADDED}`,
  `contents[].${ADDED}`,
  `contents[].dangerous_goods.${ADDED}`,
  `customs_documentation.${ADDED}`,
]

beforeAll(() => {
  vi.resetModules()
  vi.doMock('#shared/shipments/properties.ts', () => ({
    requestProperties: () => requestProperties,
    shipmentProperties: () => new Map([...known(), ...requestProperties]),
  }))
  return () => vi.doUnmock('#shared/shipments/properties.ts')
})

describe('a property that is added to the schema', () => {
  it('stands in the table, everywhere that it was added', () => {
    expect(paths.filter((path) => !requestProperties.has(path) || known().has(path))).toEqual([])
  })

  it('has a field on the form of a shipment, in each of its places', async () => {
    const { furtherOfShipment } = await import('#features/shipments/new/groups/layout.ts')
    const { rareAddressPaths } = await import('#contract/address-layout.ts')
    const { furtherGoods } = await import('#features/shipments/new/contents/dangerous-goods.tsx')
    const { rareColumns } = await import('#features/shipments/new/contents/columns.ts')
    const { furtherOfCustoms } = await import('#features/shipments/new/groups/customs-card.tsx')
    expect(furtherOfShipment).toEqual([ADDED])
    expect(rareAddressPaths(requestProperties, 'addresses[]', [])).toEqual(
      expect.arrayContaining([ADDED, `contact.${ADDED}`]),
    )
    expect(rareColumns).toContain(ADDED)
    expect(furtherGoods).toEqual([ADDED])
    expect(furtherOfCustoms.map(({ path }) => path)).toEqual([ADDED])
  })

  it('goes through the form, and is nothing unknown there', async () => {
    const { formOfRequest } = await import('#features/shipments/new/model/form-of-request.ts')
    const { requestOf } = await import('#features/shipments/new/model/request-of-form.ts')
    const { unknownGroups } = await import('#features/shipments/new/model/unknown-groups.ts')
    const { located } = await import('#features/shipments/new/model/check-form.ts')
    const { fieldOfPath } = await import('#ui/form/field-of-problem.ts')
    const said = { [ADDED]: 'by rail' }
    const form = formOfRequest({
      ...said,
      addresses: [{ address_type: 'origin', ...said, contact: { ...said, contact_details: {} } }],
      contents: [{ ...said, quantity: 1, dangerous_goods: said }],
      customs_documentation: said,
    })
    expect(unknownGroups(form)).toEqual([])
    expect(requestOf(form)).toMatchObject({
      ...said,
      addresses: [{ ...said, contact: said }, {}],
      contents: [{ ...said, dangerous_goods: said }],
      customs_documentation: said,
    })
    expect(fieldOfPath(located.shape, form.request, ['customs_documentation', ADDED])).toBe(
      `customs_documentation.${ADDED}`,
    )
  })

  it('is shown on the page of a shipment', async () => {
    const { detailPaths } = await import('#features/shipments/view/details/details-section.tsx')
    const { addressPaths } = await import('#features/shipments/view/details/address-section.tsx')
    const { customsPaths } = await import('#features/shipments/view/details/customs-section.tsx')
    const view = await import('#features/shipments/view/contents/contents-detail.tsx')
    expect(detailPaths).toContain(ADDED)
    expect(addressPaths).toEqual(expect.arrayContaining([ADDED, `contact.${ADDED}`]))
    expect(view.contentsPaths).toContain(ADDED)
    expect(view.shownGoodsPaths).toContain(ADDED)
    expect(customsPaths).toContain(ADDED)
  })

  it('can be a column of an export, and be what a column of an import is', async () => {
    const { columnGroups, kindOfProperty } = await import('#shared/transfer/properties.ts')
    const { readPath } = await import('#shared/transfer/path.ts')
    const offered = new Set(columnGroups().flatMap((group) => group.paths))
    const columns = paths.map((path) => path.replace('addresses[]', 'addresses[origin]'))
    expect(columns.filter((path) => !offered.has(path))).toEqual([])
    expect(columns.map((path) => kindOfProperty(readPath(path) ?? []))).toEqual(columns.map(() => 'text'))
  })
})

it('everything that the contract has today is laid out by hand: nothing stands among further fields', async () => {
  vi.doUnmock('#shared/shipments/properties.ts')
  vi.resetModules()
  const { furtherOfShipment } = await import('#features/shipments/new/groups/layout.ts')
  const { furtherGoods } = await import('#features/shipments/new/contents/dangerous-goods.tsx')
  const { furtherOfCustoms } = await import('#features/shipments/new/groups/customs-card.tsx')
  const { rareColumns } = await import('#features/shipments/new/contents/columns.ts')
  const { detailPaths } = await import('#features/shipments/view/details/details-section.tsx')
  const { addressPaths } = await import('#features/shipments/view/details/address-section.tsx')
  const { customsPaths } = await import('#features/shipments/view/details/customs-section.tsx')
  const { contentsPaths, shownGoodsPaths } =
    await import('#features/shipments/view/contents/contents-detail.tsx')
  expect([furtherOfShipment, furtherGoods, furtherOfCustoms]).toEqual([[], [], []])
  const shown = [rareColumns, detailPaths, addressPaths, customsPaths, contentsPaths, shownGoodsPaths]
  expect(shown.map((list) => list.length)).toEqual([7, 3, 8, 23, 8, 9])
})
