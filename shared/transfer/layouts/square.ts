import { item, layoutOf, to } from './layout.ts'

/** Square's export of orders (Square Dashboard, "Orders"): a row for each item. */
export const square = layoutOf({
  layout: 'square',
  core: [
    'Order',
    'Order Date',
    'Fulfillment Type',
    'Fulfillment Status',
    'Recipient Name',
    'Recipient Address',
    'Recipient Postal Code',
    'Recipient Region',
    'Item Quantity',
    'Item Name',
    'Item Price',
    'Item Total Price',
  ],
  meanings: {
    'Order|Order Name': ['custom_reference'],
    'Order Date': ['order_date'],
    Currency: [item.currency],
    'Fulfillment Notes': [to.note],
    'Recipient Name': [to.name],
    'Recipient Email': [to.email],
    'Recipient Phone': [to.phone],
    'Recipient Address': [to.line1],
    'Recipient Address 2': [to.line2],
    'Recipient Postal Code': [to.postcode],
    'Recipient City': [to.city],
    'Recipient Region': [to.region],
    'Recipient Country': [to.country],
    'Item Quantity': [item.quantity],
    'Item Name': [item.description],
    'Item SKU': [item.sku],
    'Item Price': [item.price],
  },
  others:
    'Order Subtotal|Order Shipping Price|Order Tax Total|Order Total|Order Refunded Amount|Fulfillment Date|Fulfillment Type|Fulfillment Status|Channels|Channel|Fulfillment Location|Item Variation|Item Modifiers|Item Options Total Price|Item Total Price|Item Custom Text',
})
