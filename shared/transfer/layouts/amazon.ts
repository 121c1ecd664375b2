import { item, layoutOf, to } from './layout.ts'

/**
 * Amazon's reports of orders, as text with tabs: unshipped orders, which have no prices, and order reports, whose
 * `item-price` is for all pieces of a line (Selling Partner API, "Order report attributes").
 */
export const amazon = layoutOf({
  layout: 'amazon',
  core: [
    'order-id',
    'order-item-id',
    'purchase-date',
    'buyer-name',
    'sku',
    'product-name',
    'quantity-purchased',
    'ship-service-level',
    'recipient-name',
    'ship-address-1',
    'ship-postal-code',
    'ship-country',
  ],
  meanings: {
    'order-id': ['custom_reference'],
    'purchase-date': ['order_date'],
    'promise-date|latest-ship-date': ['required_shipping_date.end'],
    'buyer-email': [to.email],
    'ship-phone-number': [to.phone],
    'buyer-phone-number': [to.phone, 'if_empty'],
    'recipient-name': [to.name],
    'buyer-name': [to.name, 'if_empty'],
    'ship-address-1': [to.line1],
    'ship-address-2': [to.line2],
    'ship-address-3': [to.line3],
    'ship-city': [to.city],
    'ship-state': [to.region],
    'ship-postal-code': [to.postcode],
    'ship-country': [to.country],
    'delivery-instructions': [to.note],
    sku: [item.sku],
    'product-name': [item.description],
    'quantity-to-ship|quantity-purchased': [item.quantity],
    currency: [item.currency],
    'item-price': [item.price, 'line_total'],
  },
  others:
    'order-item-id|payments-date|reporting-date|days-past-promise|quantity-shipped|ship-service-level|ship-service-name|is-business-order|purchase-order-number|price-designation|is-iba|verge-of-cancellation|verge-of-lateShipment|item-tax|shipping-price|shipping-tax|item-promotion-discount|item-promotion-id|ship-promotion-discount|ship-promotion-id|delivery-start-date|delivery-end-date|delivery-time-zone|sales-channel|earliest-ship-date|earliest-delivery-date|latest-delivery-date|gift-wrap-type|gift-message-text|gift-wrap-price|gift-wrap-tax|fulfilled-by|is-prime|is-premium-order|is-sold-by-ab|buyer-company-name|cpf|ioss-number|is-exchange-order|original-order-id|is-transparency|default-ship-from-address-name|payment-method-details|tax-collection-model|tax-collection-responsible-party',
})

/** Amazon's "All orders" report: towns, but neither names nor streets. */
export const amazonAllOrders = layoutOf({
  layout: 'amazon',
  core: [
    'amazon-order-id',
    'merchant-order-id',
    'purchase-date',
    'last-updated-date',
    'order-status',
    'fulfillment-channel',
    'asin',
    'item-status',
    'ship-city',
    'ship-postal-code',
  ],
  meanings: { 'amazon-order-id': ['custom_reference'], 'purchase-date': ['order_date'] },
  others:
    'merchant-order-id|last-updated-date|order-status|fulfillment-channel|sales-channel|order-channel|url|ship-service-level|product-name|sku|asin|item-status|quantity|currency|item-price|item-tax|shipping-price|shipping-tax|gift-wrap-price|gift-wrap-tax|item-promotion-discount|ship-promotion-discount|ship-city|ship-state|ship-postal-code|ship-country|promotion-ids|is-business-order|purchase-order-number|price-designation',
  refusal: 'list_without_addresses',
})
