import { item, layoutOf, to } from './layout.ts'

/** Words that people write above the columns of their own tables. What is read by them is a guess, and shown as one. */
export const generic = layoutOf({
  layout: 'generic',
  core: [],
  meanings: {
    'Order number|Order no|Order no.|Order #|Order id|Order|Order reference|Order ref|Custom reference|Customer reference|Your reference|Reference|Bestellnummer|Auftragsnummer':
      ['custom_reference'],
    'Order date|Date of order|Ordered|Purchase date|Bestelldatum|Auftragsdatum': ['order_date'],
    'Ship by|Ship by date|Dispatch by': ['required_shipping_date.end'],
    'Ship to name|Ship to|Recipient name|Recipient|Receiver name|Receiver|Consignee|Delivery name|Shipping name|Contact name|Customer name|Full name|Name|Empfänger|Empfängername':
      [to.name],
    'Recipient first name|Shipping first name|First name|Firstname|Vorname': [to.first],
    'Recipient last name|Shipping last name|Last name|Lastname|Surname|Nachname': [to.last],
    'Ship to company|Recipient company|Shipping company|Delivery company|Company name|Company|Firma': [
      to.company,
    ],
    'Ship to address 1|Ship to address|Ship to street|Shipping address 1|Delivery address 1|Recipient address|Address line 1|Address 1|Address1|Street address|Street|Address|Straße|Strasse':
      [to.line1],
    'House number|House no|Housenumber|Hausnummer': [to.number],
    'Ship to address 2|Shipping address 2|Delivery address 2|Address line 2|Address 2|Address2|Adresszusatz':
      [to.line2],
    'Ship to address 3|Shipping address 3|Address line 3|Address 3|Address3': [to.line3],
    'Ship to city|Shipping city|Delivery city|Recipient city|Town/City|City|Town|Locality|Ort|Stadt': [
      to.city,
    ],
    'Ship to state|Shipping state|Delivery county|State/Province|State|Province|County|Region|Bundesland': [
      to.region,
    ],
    'Ship to postcode|Ship to postal code|Ship to zip|Shipping postcode|Shipping zip|Delivery postcode|Recipient postcode|Postcode|Post code|Postal code|Zip code|Zip|PLZ|Postleitzahl':
      [to.postcode],
    'Ship to country|Shipping country|Delivery country|Recipient country|Country code|Country|Land': [
      to.country,
    ],
    'Ship to phone|Shipping phone|Delivery phone|Recipient phone|Phone number|Phone|Telephone|Mobile|Telefon|Telefonnummer|Mobil':
      [to.phone],
    'Ship to email|Recipient email|Customer email|Email address|Email|E-mail|E-Mail-Adresse': [to.email],
    'Delivery instructions|Delivery notes|Special instructions|Delivery note': [to.note],
    'SKU|Item SKU|Product SKU|Item code|Product code|Stock code|Article number|Artikelnummer': [item.sku],
    'Item name|Item description|Item|Product name|Product|Description|Article|Artikel|Artikelbezeichnung|Bezeichnung':
      [item.description],
    'Qty|Quantity|Item quantity|Item qty|Pieces|Menge|Anzahl|Stückzahl': [item.quantity],
    'Unit price|Item price|Price|Value|Item value|Einzelpreis|Preis|Wert': [item.price],
    'Currency|Currency code|Währung': [item.currency],
    'Weight (kg)|Weight kg|Item weight (kg)|Gewicht (kg)|Gewicht in kg': [item.weight, 'kilograms'],
    'Weight (g)|Weight g|Item weight (g)|Weight (grams)|Gewicht (g)': [item.weight, 'grams'],
    'Weight (oz)|Weight oz|Item weight (oz)|Weight (ounces)': [item.weight, 'ounces'],
    'Weight (lb)|Weight (lbs)|Item weight (lb)|Item weight (lbs)|Weight (pounds)': [item.weight, 'pounds'],
    'Weight|Item weight|Unit weight|Gewicht': [item.weight],
    'Weight unit|Unit of weight|Gewichtseinheit': [item.weightUnit],
    'Length (cm)': [item.length, 'centimetres'],
    'Width (cm)': [item.width, 'centimetres'],
    'Height (cm)': [item.height, 'centimetres'],
    'Length (in)': [item.length, 'inches'],
    'Width (in)': [item.width, 'inches'],
    'Height (in)': [item.height, 'inches'],
    'HS code|HS tariff code|Tariff code|Commodity code|Customs code|Zolltarifnummer': [item.customsCode],
    'Country of origin|Origin country|Ursprungsland|Herkunftsland': [item.origin],
  },
})
