import { layoutOf, to, whole } from './layout.ts'

/**
 * Magento 2's export of the list of orders (Adobe Commerce User Guide, "Orders"): the address stands in one cell, without its
 * country, and what is in the order is not told.
 */
export const magento = layoutOf({
  layout: 'magento',
  core: [
    'ID',
    'Purchase Point',
    'Purchase Date',
    'Bill-to Name',
    'Ship-to Name',
    'Grand Total (Base)',
    'Grand Total (Purchased)',
    'Shipping Address',
    'Customer Email',
    'Shipping Information',
  ],
  meanings: {
    ID: ['custom_reference'],
    'Purchase Date': ['order_date'],
    'Ship-to Name': [to.name],
    'Bill-to Name': [to.name, 'if_empty'],
    'Shipping Address': [to.line1, 'whole_address'],
    'Customer Email': [to.email],
    'Subtotal|Grand Total (Purchased)': [whole.price],
  },
  others:
    'Purchase Point|Grand Total (Base)|Grand Total (Purchased)|Status|Billing Address|Shipping Information|Customer Group|Shipping and Handling|Customer Name|Payment Method|Total Refunded|Allocated sources|Pickup Location Code|Braintree Transaction Source|Company Name|Signifyd Guarantee Decision',
})
