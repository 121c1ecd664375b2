import { to } from './layout.ts'

/** Columns of WooCommerce's own fields that its exports share: the payer's address only where there is no other. */
export const woocommerceAddresses = {
  shipping_first_name: [to.first],
  shipping_last_name: [to.last],
  shipping_company: [to.company],
  shipping_address_1: [to.line1],
  shipping_address_2: [to.line2],
  shipping_postcode: [to.postcode],
  shipping_city: [to.city],
  'shipping_state_code|shipping_state': [to.region],
  shipping_country: [to.country],
  shipping_phone: [to.phone],
  billing_phone: [to.phone, 'if_empty'],
  billing_first_name: [to.first, 'if_no_address'],
  billing_last_name: [to.last, 'if_no_address'],
  billing_company: [to.company, 'if_no_address'],
  billing_address_1: [to.line1, 'if_no_address'],
  billing_address_2: [to.line2, 'if_no_address'],
  billing_postcode: [to.postcode, 'if_no_address'],
  billing_city: [to.city, 'if_no_address'],
  'billing_state_code|billing_state': [to.region, 'if_no_address'],
  billing_country: [to.country, 'if_no_address'],
  customer_note: [to.note],
} as const
