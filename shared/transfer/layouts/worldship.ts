import { headersOf, type Layout, to } from './layout.ts'

/** UPS WorldShip's fields as its import and export maps name them (WorldShip Help, "Shipment Data Field Descriptions"). */
export const worldship: Layout = {
  layout: 'worldship',
  headers: headersOf({
    'ShipTo CompanyOrName|Ship To Company or Name|Company or Name': to.company,
    'ShipTo Attention|Ship To Attention|Attention': to.name,
    'ShipTo Address1|Ship To Address 1|Address 1': to.line1,
    'ShipTo Address2|Ship To Address 2|Address 2': to.line2,
    'ShipTo Address3|Ship To Address 3|Address 3': to.line3,
    'ShipTo CityOrTown|Ship To City or Town|City or Town': to.city,
    'ShipTo StateProvinceCounty|Ship To State/Province/County|State/Province/County': to.region,
    'ShipTo PostalCode|Ship To Postal Code|Postal Code': to.postcode,
    'ShipTo CountryTerritory|ShipTo Country|Ship To Country/Territory|Country/Territory': to.country,
    'ShipTo Telephone|Ship To Telephone|Telephone': to.phone,
    'ShipTo EmailAddress|Ship To Email Address|Email Address': to.email,
    'Package Reference1|Package Reference 1|Reference 1|Reference Number 1|ShipmentInformation Reference1': [
      'custom_reference',
    ],
    'Package Weight|Weight|ShipmentInformation ActualWeight': ['contents[].weight.value'],
    'Package Length': ['contents[].dimensions.length'],
    'Package Width': ['contents[].dimensions.width'],
    'Package Height': ['contents[].dimensions.height'],
    'Package DeclaredValueAmount|Package Declared Value Amount|Declared Value': ['contents[].value.amount'],
    'Goods DescriptionOfGood|ShipmentInformation DescriptionOfGoods|Description of Goods|Merchandise Description':
      ['contents[].description'],
    'Goods Inv-TariffCode|Goods Tariff Code|Tariff Code': ['contents[].harmonisation_code'],
    'Goods CountryTerritoryOfOrigin|Country/Territory of Origin': ['contents[].country_of_origin'],
    'Goods Part Number|Part Number': ['contents[].sku'],
  }),
}
