import { item, layoutOf, to } from './layout.ts'

/**
 * PrestaShop by a query of its SQL Manager, with the names that its tables have (`ps_orders`, `ps_address`,
 * `ps_order_detail`): the usual way to export orders with their products.
 */
export const prestashop = layoutOf({
  layout: 'prestashop',
  core: [
    'id_order|reference',
    'reference',
    'firstname',
    'lastname',
    'address1',
    'postcode',
    'city',
    'product_name',
    'product_quantity',
    'product_reference',
  ],
  meanings: {
    'reference|id_order': ['custom_reference'],
    'date_add|invoice_date': ['order_date'],
    email: [to.email],
    firstname: [to.first],
    lastname: [to.last],
    company: [to.company],
    address1: [to.line1],
    address2: [to.line2],
    postcode: [to.postcode],
    city: [to.city],
    'state|state_name': [to.region],
    'country|iso_code|country_iso_code|country_name': [to.country],
    phone_mobile: [to.phone],
    phone: [to.phone, 'if_empty'],
    other: [to.note],
    product_reference: [item.sku],
    product_name: [item.description],
    product_quantity: [item.quantity],
    'unit_price_tax_incl|product_price|unit_price_tax_excl': [item.price],
    product_weight: [item.weight],
    'currency|currency_iso_code': [item.currency],
  },
  others:
    'id_customer|id_carrier|id_lang|id_cart|id_currency|id_address_delivery|id_address_invoice|current_state|payment|module|total_paid|total_paid_tax_incl|total_products|total_products_wt|total_shipping|id_order_detail|product_id|product_attribute_id|product_ean13|total_price_tax_incl|total_price_tax_excl|date_upd|alias|shipping_number',
})

/** PrestaShop's own export of the list of orders ("Export" above the orders): no addresses, no products. */
export const prestashopList = layoutOf({
  layout: 'prestashop',
  core: [
    'ID',
    'Reference',
    'New client|New customer',
    'Delivery',
    'Customer',
    'Total',
    'Payment',
    'Status',
    'Date',
  ],
  meanings: { 'Reference|ID': ['custom_reference'], Date: ['order_date'], Customer: [to.name] },
  others: 'New client|New customer|Delivery|Total|Payment|Status|Company|PDF',
  refusal: 'list_without_addresses',
})
