import { layoutOf } from './layout.ts'

/** What WooCommerce itself downloads from "Analytics, Orders": figures, without an address. */
export const woocommerceAnalytics = layoutOf({
  layout: 'woocommerce',
  core: ['Date', 'Order #', 'Status', 'Customer', 'Customer type', 'Product(s)', 'Items sold', 'Coupon(s)'],
  meanings: { 'Order #': ['custom_reference'], Date: ['order_date'] },
  others:
    'Status|Customer|Customer type|Product(s)|Items sold|Coupon(s)|Net sales|Net sales (formatted)|N. Revenue|N. Revenue (formatted)|Attribution',
  refusal: 'list_without_addresses',
})
