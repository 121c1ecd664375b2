import { headersOf, type Layout, to } from './layout.ts'

/** Sendcloud's order file: weights in kilograms, countries as codes (Sendcloud Help, "How can I import CSV bulk orders"). */
export const sendcloud: Layout = {
  layout: 'sendcloud',
  headers: headersOf({
    'Order Number|Order reference|Order_number|Order number (external)': ['custom_reference'],
    'Name|Customer name|Recipient name': to.name,
    'Company|Company name|Company_name': to.company,
    'Address|Street|Street name|Address 1': to.line1,
    'House number|House_number|Housenumber': to.number,
    'Address 2|Address_2|Address line 2': to.line2,
    City: to.city,
    'State|State code|To state|Country state': to.region,
    'Postal code|Postal_code|Postcode|Zip': to.postcode,
    'Country|Country code': to.country,
    'Telephone|Phone|Phone number|Customer telephone': to.phone,
    'Email|E-mail|Email address|Customer email': to.email,
    'Weight|Total weight|Parcel weight': ['contents[0].weight.value'],
    'Weight unit': ['contents[0].weight.unit'],
    'SKU|Item SKU|Product SKU': ['contents[].sku'],
    'Description|Item description|Product name|Item name': ['contents[].description'],
    'Quantity|Item quantity': ['contents[].quantity'],
    'Value|Item value|Item price|Unit price': ['contents[].value.amount'],
    'Item weight': ['contents[].weight.value'],
    'Currency|Order currency': ['contents[].value.currency'],
    'HS code|HS_code|Harmonized system code': ['contents[].harmonisation_code'],
    'Origin country|Country of origin|Origin_country': ['contents[].country_of_origin'],
    'Customs invoice number|Customs_invoice_nr': ['customs_documentation.invoice_number'],
  }),
}
