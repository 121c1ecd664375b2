import { z } from 'zod'
import { addressTypes } from './enumerations.ts'
import { country, filledText, freeText, requiredEmail, requiredText, word } from './primitives.ts'

const contactDetails = z.strictObject({
  landline: filledText(100),
  mobile: filledText(100),
  email: requiredEmail(255),
})

const contact = z.strictObject({
  reference: filledText(50),
  title: filledText(50),
  first_name: requiredText(100),
  last_name: requiredText(100),
  middle_name: filledText(100),
  position: filledText(100),
  contact_details: contactDetails,
})

export const latLong = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

const reservation = z.strictObject({
  reference: z.string().exactOptional(),
  location_reference: z.string().exactOptional(),
  external_reference: z.string().exactOptional(),
})

/** An address of a shipment: where it leaves from, goes to, or who else has to do with it. */
export const address = z.strictObject({
  address_type: word(addressTypes, 'invalid_address_type'),
  shipping_location_reference: freeText(50),
  custom_reference: freeText(50),
  contact: contact.exactOptional(),
  company_name: freeText(100),
  property_number: filledText(50),
  property_name: filledText(50),
  // Where it may be left out, as a shipping location has it, it may still not be empty.
  address_line1: requiredText(255).exactOptional(),
  address_line2: filledText(255),
  address_line3: filledText(255),
  locality: filledText(255),
  region: z.string().exactOptional(),
  postal_code: z.string().exactOptional(),
  country_iso_code: country,
  lat_long: latLong.exactOptional(),
  reservation: reservation.exactOptional(),
  national_address: z.string().exactOptional(),
  special_instructions: freeText(150),
})

export type Address = z.output<typeof address>
export type Contact = z.output<typeof contact>
