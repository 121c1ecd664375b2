import { item, layoutOf, to, whole } from './layout.ts'

/** Etsy's "Sold orders": a row for each order, which says what it is worth and not what is in it (Etsy Help). */
export const etsyOrders = layoutOf({
  layout: 'etsy',
  core: [
    'Sale Date',
    'Order ID',
    'Full Name',
    'Number of Items',
    'Street 1',
    'Ship City',
    'Ship Zipcode',
    'Ship Country',
    'Order Value',
    'Order Net',
    'Card Processing Fees',
  ],
  meanings: {
    'Order ID': ['custom_reference'],
    'Sale Date': ['order_date', 'month_first'],
    'Full Name': [to.name],
    'First Name': [to.first, 'if_empty'],
    'Last Name': [to.last, 'if_empty'],
    'Street 1': [to.line1],
    'Street 2': [to.line2],
    'Ship City': [to.city],
    'Ship State': [to.region],
    'Ship Zipcode': [to.postcode],
    'Ship Country': [to.country],
    'Order Value': [whole.price],
    Currency: [item.currency],
  },
  others:
    'Buyer User ID|Buyer|Number of Items|Payment Method|Date Shipped|Coupon Code|Coupon Details|Discount Amount|Shipping Discount|Shipping|Sales Tax|Order Total|Status|Card Processing Fees|Order Net|Adjusted Order Total|Adjusted Card Processing Fees|Adjusted Net Order Amount|Buyer Receipt Message|SKU|Order Type|Payment Type|InPerson Discount|InPerson Location|VAT Paid by Buyer|Date Paid',
})
