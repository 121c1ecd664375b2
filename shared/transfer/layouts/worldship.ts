import { item, layoutOf, to } from './layout.ts'

/**
 * UPS WorldShip's fields as its import and export maps name them (WorldShip Help, "Shipment Data Field Descriptions").
 * Where nobody's attention is asked for, "CompanyOrName" is the person.
 */
export const worldship = layoutOf({
  layout: 'worldship',
  core: [
    'ShipTo CompanyOrName|Ship To Company or Name|Company or Name',
    'ShipTo Attention|Ship To Attention|Attention',
    'ShipTo Address1|Ship To Address 1|Address 1',
    'ShipTo CityOrTown|Ship To City or Town|City or Town',
    'ShipTo StateProvinceCounty|Ship To State/Province/County|State/Province/County',
    'ShipTo CountryTerritory|ShipTo Country|Ship To Country/Territory|Country/Territory',
    'ShipmentInformation ServiceType|Service Type|Service',
    'Package PackageType|Package Type',
    'Package Weight|ShipmentInformation ActualWeight|Weight',
    'Package Reference1|Package Reference 1|Reference Number 1',
  ],
  meanings: {
    'ShipTo CompanyOrName|Ship To Company or Name|Company or Name': [to.company, 'company_or_name'],
    'ShipTo Attention|Ship To Attention|Attention': [to.name],
    'ShipTo Address1|Ship To Address 1|Address 1': [to.line1],
    'ShipTo Address2|Ship To Address 2|Address 2': [to.line2],
    'ShipTo Address3|Ship To Address 3|Address 3': [to.line3],
    'ShipTo CityOrTown|Ship To City or Town|City or Town': [to.city],
    'ShipTo StateProvinceCounty|Ship To State/Province/County|State/Province/County': [to.region],
    'ShipTo PostalCode|Ship To Postal Code|Postal Code': [to.postcode],
    'ShipTo CountryTerritory|ShipTo Country|Ship To Country/Territory|Country/Territory': [to.country],
    'ShipTo Telephone|Ship To Telephone|Telephone': [to.phone],
    'ShipTo EmailAddress|Ship To Email Address|Email Address': [to.email],
    'Package Reference1|Package Reference 1|Reference 1|Reference Number 1|ShipmentInformation Reference1': [
      'custom_reference',
    ],
    'Package Weight|Weight|ShipmentInformation ActualWeight': [item.weight],
    'Package Length': [item.length],
    'Package Width': [item.width],
    'Package Height': [item.height],
    'Package DeclaredValueAmount|Package Declared Value Amount|Declared Value': [item.price],
    'Goods DescriptionOfGood|ShipmentInformation DescriptionOfGoods|Description of Goods|Merchandise Description':
      [item.description],
    'Goods Inv-TariffCode|Goods Tariff Code|Tariff Code': [item.customsCode],
    'Goods CountryTerritoryOfOrigin|Country/Territory of Origin': [item.origin],
    'Goods Part Number|Part Number': [item.sku],
  },
  others:
    'ShipmentInformation ServiceType|Package PackageType|ShipTo LocationID|ShipTo ResidentialIndicator|Package Reference2|Package Reference3|ShipmentInformation BillTransportationTo|ShipmentInformation BillingOption|ShipTo CustomerID|ShipTo UpsAccountNumber|ShipmentInformation NumberOfPackages|Package TrackingNumber',
})
