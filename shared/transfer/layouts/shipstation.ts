import { headersOf, type Layout, to } from './layout.ts'

/**
 * ShipStation's order files: its exports (`Order - Number`, `Ship To - Name`, `Item - SKU`) and its older import
 * template (`Order #`, `Recipient Full Name`, `Item SKU`). Weights are ounces where the header says so.
 */
export const shipstation: Layout = {
  layout: 'shipstation',
  headers: headersOf({
    'Order - Number|Order #|Order Number|Order ID (required)|Order ID': ['custom_reference'],
    'Date - Order Date|Order Date|Order - Order Date|Order Created Date': ['order_date', 'month_first'],
    'Date - Ship By Date|Ship By Date|Ship By': ['required_shipping_date.end', 'month_first'],
    'Ship To - Name|Recipient Full Name|Recipient Name|Ship To Name': to.name,
    'Recipient First Name|Ship To - First Name': to.first,
    'Recipient Last Name|Ship To - Last Name': to.last,
    'Ship To - Company|Recipient Company|Ship To Company|Company': to.company,
    'Ship To - Address 1|Address Line 1|Ship To Address 1|Shipping Address 1': to.line1,
    'Ship To - Address 2|Address Line 2|Ship To Address 2|Shipping Address 2': to.line2,
    'Ship To - Address 3|Address Line 3|Ship To Address 3': to.line3,
    'Ship To - City|City|Ship To City': to.city,
    'Ship To - State|Ship To - State/Province|State|Ship To State': to.region,
    'Ship To - Postal Code|Postal Code|Ship To Postal Code|Ship To Zip': to.postcode,
    'Ship To - Country|Country Code|Ship To Country': to.country,
    'Ship To - Phone|Recipient Phone|Ship To Phone|Buyer Phone': to.phone,
    'Customer Email|Buyer Email|Ship To - Email|Recipient Email': to.email,
    'Item - SKU|Item SKU': ['contents[].sku'],
    'Item - Name|Item Name|Item Description': ['contents[].description'],
    'Item - Qty|Item Quantity|Item - Quantity|Qty': ['contents[].quantity'],
    'Item - Price|Item Unit Price|Item - Unit Price': ['contents[].value.amount'],
    'Item - Weight (oz)|Item Weight (oz)|Item - Weight|Item Weight': ['contents[].weight.value', 'ounces'],
    'Weight (oz)|Total Weight in Oz|Order Total Weight (oz)': ['contents[0].weight.value', 'ounces'],
    'Length (in)|Dimensions - Length': ['contents[0].dimensions.length'],
    'Width (in)|Dimensions - Width': ['contents[0].dimensions.width'],
    'Height (in)|Dimensions - Height': ['contents[0].dimensions.height'],
    'Currency|Order Currency|Amount - Currency': ['contents[].value.currency'],
    'Item - Tariff Code|Harmonization Code|HS Tariff': ['contents[].harmonisation_code'],
    'Item - Country of Origin|Country of Origin': ['contents[].country_of_origin'],
    'Notes from the Buyer|Notes - From Buyer|Notes - From Customer': [
      'addresses[destination].special_instructions',
    ],
  }),
}
