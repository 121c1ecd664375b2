import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { aCarrier, aService } from '#helpers/a-catalogue.ts'
import { type ContractShape, misfitsOf } from '#helpers/fits-contract.ts'
import { aLocation } from '#helpers/locations.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'

/** A request as the public pages write one: words in any case, what is not given as null. */
const documentedRequest = {
  custom_reference: 'ORD-1001',
  required_delivery_date: null,
  tags: ['Alcohol'],
  order_date: '2026-06-11T11:47:29+00:00',
  metadata: [{ key: 'Picker', value: 'David Thomas', type: 'String' }],
  direction: 'Outbound',
  shipment_type: 'Scheduled',
  contents: [
    {
      custom_reference: 'BOX-1',
      weight: { value: 2.4, unit: 'Kg' },
      dimensions: { unit: 'Cm', width: 15.5, height: 20, length: 15.5 },
      value: { amount: 5.99, currency: 'GBP', discount: 0 },
      sku: 'SKU09876',
      description: 'Harlequin Salt & Pepper Shakers',
      country_of_origin: 'GB',
      harmonisation_code: '09.02.10',
      shipping_terms: 'Fca',
      quantity: 2,
      contents: null,
    },
  ],
  addresses: [
    {
      address_type: 'Origin',
      shipping_location_reference: 'NG-01',
      postal_code: 'M11 3FU',
      country_iso_code: 'GB',
    },
    {
      address_type: 'Destination',
      contact: {
        first_name: 'Peter',
        last_name: 'McPetersson',
        contact_details: { mobile: '+447495747987', email: 'peter@example.com' },
      },
      address_line1: '13 Porter Street',
      locality: 'Preston',
      region: null,
      postal_code: 'PR4 5LE',
      country_iso_code: 'GB',
    },
  ],
}

const resource = z.object({ reference: z.string() })
const created = (answer: unknown): string => resource.parse(answer).reference

it('lines take the requests of the public pages, and what they answer fits the contract', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'documented-'))
  {
    await using desk = talkToDesk(folder)
    const asked = async (shape: ContractShape, procedure: string, input: unknown): Promise<unknown> => {
      const answer = await desk.ask(procedure, input)
      expect({ procedure, misfits: misfitsOf(shape, answer) }).toEqual({ procedure, misfits: [] })
      return answer
    }
    await desk.ask('settings.update', { operator: 'Maria' })
    await desk.ask('locations.save', { location: aLocation('NG-01') })
    const service = aService({
      reference: 'NEXT_DAY',
      tags: ['Alcohol'],
      tracking_numbers: { prefix: 'NL', suffix: 'GB', width: 8, first: 1 },
    })
    const catalogue = { carriers: [aCarrier({ services: [service] })], service_groups: [] }
    await desk.ask('carriers.import', { catalogue })

    await asked('QuoteResult', 'allocation.quotesForRequest', documentedRequest)
    const references: string[] = []
    for (let made = 0; made < 3; made += 1)
      references.push(created(await asked('ResourceResult', 'shipments.create', documentedRequest)))
    const [one = '', two = '', three = ''] = references
    await asked('ResourceResult', 'documents.add', {
      reference: one,
      document_type: 'invoice',
      file_format: 'gif',
      usage: 'electronic_trade',
      file_content: 'R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
    })
    await asked('Shipment', 'shipments.get', { reference: one })
    await asked('AllocateWithFiltersResult', 'allocation.allocate', {
      shipments: [one],
      filters: { direction: 'outbound', tags: ['Alcohol'], pickup: null, drop_off: null },
    })
    await desk.ask('allocation.allocate', { shipments: [two], carrier_service_reference: 'NEXT_DAY' })
    await desk.ask('allocation.allocate', { shipments: [three], virtual_service: 'NEXT_DAY' })
    await asked('ShipmentGroupResponse', 'groups.create', {
      shipments: [one, two],
      custom_reference: 'CAGE-01',
    })
    await asked('ResourceResult', 'shipments.changeState', {
      reference: three,
      state: 'Ready_To_Ship',
      reason: 'It stands at the door.',
    })
    await asked('ManifestResponse', 'manifests.create', { shipments: [three] })
    await asked('ManifestResponse', 'manifests.createByQuery', {
      shipping_locations: ['NG-01'],
      address_custom_reference: null,
      shipment_states: ['allocated'],
      labels_retrieved: false,
      required_shipping_date: null,
      carrier_reference: 'NORD',
      carrier_service_reference: 'NEXT_DAY',
    })
    await asked('TrackingResponse', 'tracking.get', { reference: one })
    const found = await desk.ask('shipments.findByCustomReference', {
      custom_reference: 'ORD-1001',
      take: 2,
      skip: 0,
    })
    expect(found).toMatchObject({ total_results: 3, take: 2, skip: 0 })
  }
  rmSync(folder, { recursive: true })
})
