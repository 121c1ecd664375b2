import { item, layoutOf, to } from './layout.ts'

/** Etsy's "Sold order items": a row for each item, dates month first, and neither e-mail nor telephone (Etsy Help). */
export const etsyItems = layoutOf({
  layout: 'etsy',
  core: [
    'Sale Date',
    'Item Name',
    'Buyer',
    'Quantity',
    'Price',
    'Transaction ID',
    'Listing ID',
    'Ship Name',
    'Ship Address1',
    'Ship Zipcode',
    'Ship Country',
    'Order ID',
  ],
  meanings: {
    'Order ID': ['custom_reference'],
    'Sale Date': ['order_date', 'month_first'],
    'Ship Name': [to.name],
    'Ship Address1': [to.line1],
    'Ship Address2': [to.line2],
    'Ship City': [to.city],
    'Ship State': [to.region],
    'Ship Zipcode': [to.postcode],
    'Ship Country': [to.country],
    SKU: [item.sku],
    'Item Name': [item.description],
    Quantity: [item.quantity],
    Price: [item.price],
    Currency: [item.currency],
  },
  others:
    'Buyer|Coupon Code|Coupon Details|Discount Amount|Shipping Discount|Order Shipping|Order Sales Tax|Item Total|Transaction ID|Listing ID|Date Paid|Date Shipped|Variations|Order Type|Listings Type|Payment Type|InPerson Discount|InPerson Location|VAT Paid by Buyer',
})
