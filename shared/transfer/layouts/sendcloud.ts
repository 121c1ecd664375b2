import { item, layoutOf, to, whole } from './layout.ts'

/**
 * Sendcloud's order file: weights in kilograms, countries as codes (Sendcloud Help, "How can I import CSV bulk orders").
 * The number of the invoice needs the kind of the goods beside it, which its files have as "Customs shipment type".
 */
export const sendcloud = layoutOf({
  layout: 'sendcloud',
  core: [
    'Customer name|Name|Recipient name',
    'Street name|Address|Street|Address 1',
    'House number|House_number|Housenumber',
    'City',
    'Postal code|Postal_code',
    'Country code|Country',
    'Order reference|Order number|Order_number',
    'Shipping method',
    'Item description|Description',
    'Item quantity|Quantity',
    'Customs shipment type',
  ],
  meanings: {
    'Order number|Order reference|Order_number|Order number (external)': ['custom_reference'],
    'Customer name|Name|Recipient name': [to.name],
    'Company name|Company|Company_name': [to.company],
    'Street name|Address|Street|Address 1': [to.line1],
    'House number|House_number|Housenumber': [to.number],
    'Address 2|Address_2|Address line 2': [to.line2],
    City: [to.city],
    'Country state|State|State code|To state': [to.region],
    'Postal code|Postal_code|Postcode|Zip': [to.postcode],
    'Country code|Country': [to.country],
    'Customer telephone|Telephone|Phone|Phone number': [to.phone],
    'Customer email|Email|E-mail|Email address': [to.email],
    'Weight|Total weight|Parcel weight': [whole.weight, 'kilograms'],
    'SKU|Item SKU|Product SKU': [item.sku],
    'Item description|Description|Product name|Item name': [item.description],
    'Item quantity|Quantity': [item.quantity],
    'Item price|Item value|Unit price|Value': [item.price],
    'Item weight': [item.weight, 'kilograms'],
    'Currency|Order currency': [item.currency],
    'HS code|HS_code|Harmonized system code': [item.customsCode],
    'Origin country|Country of origin|Origin_country': [item.origin],
    'Customs shipment type': ['customs_documentation.category_type'],
    'Customs invoice number|Customs_invoice_nr': ['customs_documentation.invoice_number'],
  },
  others:
    'Shipping method|Weight unit|Shipment|Service point|Insured value|Total order value|Order total|Custom fields',
})
