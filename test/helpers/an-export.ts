import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'
import { aRequest, anAddress, type ContentsInput, type ItemInput } from './a-request.ts'

/** Goods of which customs learn all that they ask for. */
export const goodsForExport: ItemInput = {
  description: 'Shirts of cotton, for men',
  sku: 'SHIRT-M',
  quantity: 2,
  weight: { value: 0.4, unit: 'kg' },
  dimensions: { length: 30, width: 20, height: 5, unit: 'cm' },
  value: { amount: 25, currency: 'EUR' },
  country_of_origin: 'PT',
  harmonisation_code: '62.05.20',
  shipping_terms: 'dap',
}

/** Goods of which a carrier learns why they are dangerous. */
export const dangerousGoods: ContentsInput = {
  ...goodsForExport,
  description: 'Paint, white',
  dangerous_goods: {
    id_number: 'UN1263',
    proper_shipping_name: 'PAINT',
    technical_name: 'solvent naphtha',
    hazard_classes: [{ code: '3' }, { code: '8' }],
    packing_group: 'ii',
    physical_form: 'liquid',
  },
}

/** A shipment that crosses a border, with everything that any of its papers needs. */
export const anExport = (overrides: Partial<CreateShipmentInput> = {}): CreateShipmentInput =>
  aRequest({
    custom_reference: 'ORD-77120',
    addresses: [
      anAddress({ company_name: 'Northgate Stores Ltd', locality: 'Preston' }),
      anAddress({
        address_type: 'destination',
        contact: {
          first_name: 'Ingrid',
          last_name: 'Halvorsen',
          contact_details: { mobile: '+47 412 34 567', email: 'ingrid@example.no' },
        },
        address_line1: 'Storgata 12',
        locality: 'Oslo',
        postal_code: '0155',
        country_iso_code: 'NO',
      }),
    ],
    contents: [goodsForExport],
    customs_documentation: {
      category_type: 'other',
      category_type_explanation: 'Sale of goods',
      reason_for_export: 'Sold',
      invoice_number: 'INV-2026-0142',
      invoice_date: '2026-11-20T08:00:00Z',
      declaration_date: '2026-11-20T08:00:00Z',
      designated_person_responsible: 'Ada Thorne',
      eori_number: 'GB123456789000',
      shippers_vat_number: 'GB123456789',
      office_of_origin: 'Preston',
    },
    ...overrides,
  })
