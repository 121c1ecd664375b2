import { item, layoutOf, to } from './layout.ts'
import { woocommerceAddresses } from './woocommerce-addresses.ts'

/** WooCommerce's own "Order/Customer/Coupon CSV Export": a row for each item, or all of them in `line_items`. */
export const woocommerceOrderExport = layoutOf({
  layout: 'woocommerce',
  core: [
    'order_id',
    'order_number',
    'currency|order_currency',
    'shipping_first_name',
    'shipping_last_name',
    'shipping_address_1',
    'shipping_postcode',
    'shipping_country',
    'billing_email',
    'item_name|line_items',
    'item_quantity|line_items',
    'item_total|line_items',
  ],
  meanings: {
    'order_number_formatted|order_number|order_id': ['custom_reference'],
    'date|order_date': ['order_date'],
    'currency|order_currency': [item.currency],
    billing_email: [to.email],
    ...woocommerceAddresses,
    shipping_full_name: [to.name, 'if_empty'],
    item_sku: [item.sku],
    item_name: [item.description],
    item_quantity: [item.quantity],
    item_total: [item.price, 'line_total'],
    item_weight: [item.weight],
    line_items: ['contents', 'items'],
  },
  others:
    'status|shipping_total|shipping_tax_total|fee_total|fee_tax_total|tax_total|discount_total|order_total|refunded_total|payment_method|shipping_method|customer_id|billing_full_name|vat_number|item_id|item_product_id|item_subtotal|item_subtotal_tax|item_total_tax|item_refunded|item_refunded_qty|item_meta|item_price|shipping_items|fee_items|tax_items|coupon_items|refunds|order_notes|download_permissions|completed_date|prices_include_tax',
})
