import type { Address } from './create-request.ts'
import { personName } from './person-name.ts'

/** Who is at an address: the person, else the company, else the place. */
export const partyName = ({
  contact,
  company_name: company,
  shipping_location_reference: location,
}: Address): string => (contact && personName(contact)) ?? company ?? location ?? ''
