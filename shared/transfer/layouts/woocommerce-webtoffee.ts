import { item, layoutOf, to } from './layout.ts'
import { woocommerceAddresses } from './woocommerce-addresses.ts'

/** WooCommerce orders by WebToffee's "Order Export & Order Import" (its sample CSV): all items of an order in one row. */
export const woocommerceWebToffee = layoutOf({
  layout: 'woocommerce',
  core: [
    'order_id',
    'order_number',
    'order_currency',
    'shipping_first_name',
    'shipping_last_name',
    'shipping_address_1',
    'shipping_postcode',
    'shipping_city',
    'shipping_country',
    'line_item_1',
    'customer_email|billing_email',
  ],
  meanings: {
    'order_number|order_id': ['custom_reference'],
    order_date: ['order_date'],
    order_currency: [item.currency],
    'billing_email|customer_email': [to.email],
    ...woocommerceAddresses,
    'line_item_#': ['contents[#]', 'items'],
  },
  others:
    'paid_date|status|shipping_total|shipping_tax_total|fee_total|fee_tax_total|tax_total|cart_discount|order_discount|discount_total|order_total|order_subtotal|order_key|payment_method|payment_method_title|transaction_id|customer_ip_address|customer_user_agent|shipping_method|customer_id|customer_user|wt_import_key|tax_items|shipping_items|fee_items|coupon_items|refund_items|order_notes|download_permissions|meta',
})
