import { z } from 'zod'
import {
  accessibilities,
  dimensionUnits,
  metadataTypes,
  packingGroups,
  physicalForms,
  radioactivities,
  shippingTerms,
  weightUnits,
} from './enumerations.ts'
import { countryOfOrigin, currency, filledText, freeText, measure, requiredText, word } from './primitives.ts'

export const weightUnit = word(weightUnits, 'invalid_weight_unit', new Map([['lb', 'lbs']]))

export const weight = z.strictObject({
  value: measure,
  unit: weightUnit,
})

type DimensionsShape = { readonly length: number; readonly height: number; readonly width?: number }

/** The contract keeps the longest side as the length; it changes places with whatever stood there. */
const longestFirst = <Shape extends DimensionsShape>(measured: Shape): Shape => {
  const { length, height, width } = measured
  if (width !== undefined && width > length && width >= height)
    return { ...measured, length: width, width: length }
  return height > length ? { ...measured, length: height, height: length } : measured
}

export const dimensions = z
  .strictObject({
    length: measure,
    height: measure,
    width: measure.exactOptional(),
    unit: word(dimensionUnits, 'invalid_dimension_unit'),
  })
  .overwrite(longestFirst)

const value = z.strictObject({
  amount: measure,
  currency,
  discount: z.number().min(0).max(100).exactOptional(),
})

/** A class or division of the IATA Dangerous Goods Regulations (3.0 to 3.9), as in `3` or `2.3`. */
export const hazardClass = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .regex(/^(1(\.[1-6][A-HJ-NS]?)?|2(\.[1-3])?|3|4(\.[1-3])?|5(\.[12])?|6(\.[12])?|7|8|9)$/u, {
    error: 'invalid_hazard_class',
  })

const dangerousGoods = z.strictObject({
  id_number: filledText(50),
  proper_shipping_name: freeText(255),
  technical_name: freeText(255),
  custom_label_text: freeText(255),
  hazard_classes: z.array(z.strictObject({ code: hazardClass })).exactOptional(),
  packing_group: word(packingGroups, 'invalid_packing_group').exactOptional(),
  physical_form: word(physicalForms, 'invalid_physical_form').exactOptional(),
  radioactivity: word(radioactivities, 'invalid_radioactivity').exactOptional(),
  accessibility: word(accessibilities, 'invalid_accessibility').exactOptional(),
})

/** The type of a value of metadata, by a word of the contract or one that is met for it. */
export const metadataType = word(metadataTypes, 'invalid_metadata_type', new Map([['boolean', 'bool']]))

/** Something that the customer's own systems want to know about a shipment or its contents. */
export const metadata = z
  .strictObject({
    key: requiredText(50),
    value: requiredText(100),
    type: metadataType.default('string'),
    metadata_type: metadataType.exactOptional(),
  })
  // A type that is said twice is kept once; of two that differ the rules tell.
  .overwrite(({ metadata_type: again, ...entry }) => ({
    ...entry,
    ...(entry.type === 'bool' && { value: entry.value.toLowerCase() }),
    ...(again !== undefined && again !== entry.type && { metadata_type: again }),
  }))
export type Metadata = z.output<typeof metadata>

/** A text to print on the label. */
export const labelProperty = z.strictObject({ key: requiredText(50), value: requiredText(500) })

const item = z.strictObject({
  custom_reference: filledText(50),
  package_size_reference: freeText(50),
  weight: weight.exactOptional(),
  dimensions: dimensions.exactOptional(),
  value,
  sku: filledText(50),
  description: freeText(100),
  model: filledText(50),
  country_of_origin: countryOfOrigin.exactOptional(),
  harmonisation_code: freeText(25),
  shipping_terms: word(shippingTerms, 'invalid_shipping_terms').exactOptional(),
  quantity: z.int32().gt(0).default(1),
  unit: filledText(50),
  dangerous_goods: dangerousGoods.exactOptional(),
  metadata: z.array(metadata).max(10).exactOptional(),
  label_properties: z.array(labelProperty).max(10).exactOptional(),
})

/** An item inside a package: the deepest that contents go. */
const innerContents = item.extend({
  contents: z.array(z.never()).max(0, { error: 'invalid_value', abort: true }).exactOptional(),
})

/** A package, or an item that travels by itself. */
export const shipmentContents = item.extend({ contents: z.array(innerContents).exactOptional() })

export type ShipmentContents = z.output<typeof shipmentContents>
export type ContentsItem = z.output<typeof innerContents>
