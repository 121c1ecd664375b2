import { z } from 'zod'
import { metadataType, weightUnit } from '../contents.ts'
import { addressTypes, dimensionUnits, shipmentTypes } from '../enumerations.ts'
import { country, dateTime, word } from '../primitives.ts'

/** Reads what can be read; what is wrong in shape is reported elsewhere and looks absent here. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const text = maybe(z.string())
const number = maybe(z.number())
const texts = maybe(z.array(text))
/** What was given but cannot be read is no moment at all: it is neither before nor after any other. */
const moment = dateTime.optional().catch('')
const range = maybe(z.object({ start: moment, end: moment }))

/** As much of an address as could be read. */
export const addressView = z.object({
  address_type: maybe(word(addressTypes, 'invalid_address_type')),
  shipping_location_reference: text,
  contact: maybe(
    z.object({
      contact_details: maybe(z.object({ landline: z.unknown().optional(), mobile: z.unknown().optional() })),
    }),
  ),
  address_line1: text,
  country_iso_code: maybe(country),
  region: text,
  postal_code: text,
  national_address: text,
  lat_long: maybe(z.object({ latitude: number, longitude: number })),
})

const metadataView = z.object({
  key: text,
  value: text,
  type: maybe(metadataType.default('string')),
  metadata_type: maybe(metadataType),
})

const itemView = z.object({
  package_size_reference: text,
  weight: maybe(z.object({ unit: maybe(weightUnit) })),
  dimensions: maybe(z.object({ unit: maybe(word(dimensionUnits, 'invalid_dimension_unit')) })),
  harmonisation_code: text,
  metadata: maybe(z.array(maybe(metadataView))),
  label_properties: maybe(z.array(maybe(z.object({ key: text })))),
})
const contentsView = itemView.extend({ contents: maybe(z.array(maybe(itemView))) })

/** As much of a create request as could be read, for the rules that look at more than one property. */
export const requestView = z
  .object({
    shipment_type: maybe(word(shipmentTypes, 'invalid_shipment_type')),
    addresses: maybe(z.array(maybe(addressView))),
    contents: maybe(z.array(maybe(contentsView))),
    metadata: maybe(z.array(maybe(metadataView))),
    label_properties: itemView.shape.label_properties,
    tags: texts,
    required_shipping_date: range,
    required_delivery_date: range,
    customs_documentation: maybe(
      z.object({
        attached_invoice_references: texts,
        attached_certificate_references: texts,
        attached_licence_references: texts,
      }),
    ),
    tenant: text,
    channel: text,
  })
  .catch({})

type PartOf<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | undefined }
export type RequestView = PartOf<z.output<typeof requestView>>
export type AddressView = z.output<typeof addressView>
export type ContentsView = z.output<typeof contentsView>
export type ItemView = z.output<typeof itemView>
export type RangeView = NonNullable<z.output<typeof range>>
export type MetadataView = z.output<typeof metadataView>
