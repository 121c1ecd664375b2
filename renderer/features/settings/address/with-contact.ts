import type { Written } from '../parts/texts.ts'

const innerOf = (object: Written, name: string): Written => {
  const inner = object[name]
  return typeof inner === 'object' ? inner : {}
}

/** The address with a contact, if an empty one: the desk then says what is missing of it, field by field. */
export const withContact = (address: Written): Written => {
  const contact = innerOf(address, 'contact')
  return { ...address, contact: { ...contact, contact_details: innerOf(contact, 'contact_details') } }
}
