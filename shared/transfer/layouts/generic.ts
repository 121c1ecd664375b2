import { item, layoutOf, type Meanings, to } from './layout.ts'

/** What people write before the words for where goods go, the surest first; last nothing at all. */
const ends = [
  'Ship to',
  'Shipping',
  'Delivery',
  'Deliver to',
  'Recipient',
  'Receiver',
  'Consignee',
  'Destination',
  'To',
  'Lieferadresse',
  'Empfänger',
  'Customer',
  'Buyer',
  '',
]
const billing = ['Billing', 'Bill to', 'Invoice']
/** A bare name is whoever gets the goods; a bare title or number may be anything. */
const namedItems = ['Item', 'Line item', 'Product', 'Article', 'Artikel']
const items = [...namedItems, '']

/** Words with and without what people write before them, in the order of what comes before. */
const after = (beginnings: readonly string[], words: string): string =>
  beginnings.flatMap((beginning) => words.split('|').map((word) => `${beginning} ${word}`.trim())).join('|')

/** The words for each part of an address, in languages that write them much alike. */
const words = {
  name: 'name|full name|contact name|contact|naam|nom|nombre|nome',
  first: 'first name|firstname|forename|given name|vorname|prénom|voornaam',
  last: 'last name|lastname|surname|family name|nachname|achternaam',
  company:
    'company|company name|organisation|organization|business name|firma|société|bedrijf|empresa|azienda',
  line1:
    'address 1|address line 1|address|street 1|street address|street|addr1|straße|strasse|adresse|straat|rue|dirección|indirizzo|via',
  line2: 'address 2|address line 2|street 2|addr2|apartment|adresszusatz|complément',
  line3: 'address 3|address line 3|street 3',
  number: 'house number|house no|housenumber|street number|hausnummer|huisnummer',
  city: 'city|town|town/city|city/town|locality|suburb|ort|stadt|plaats|ville|ciudad|città',
  region: 'state|state/province|province|county|region|state code|province code|bundesland|provincia|région',
  postcode:
    'postcode|post code|postal code|zip|zip code|zipcode|zip/postal code|plz|postleitzahl|code postal|código postal|cap',
  country: 'country|country code|country iso code|land|pays|país|paese',
  phone:
    'phone|phone number|telephone|telephone number|tel|mobile|mobile number|telefon|telefonnummer|téléphone|teléfono|telefono',
  email: 'email|email address|e-mail|e-mail address|mail|e-mail-adresse|courriel|correo electrónico',
} as const

/** What each of the words stands for, in the order in which they are preferred. */
export const genericMeanings: Meanings = {
  'Order number|Order no|Order #|Order id|Order ref|Order reference|Sales order|Order|Custom reference|Customer reference|Your reference|Reference number|Reference|Ref|Increment id|Bestellnummer|Auftragsnummer|Bestelnummer|Numéro de commande|Número de pedido|Numero ordine':
    ['custom_reference'],
  'Order date|Date of order|Date ordered|Ordered|Purchase date|Bestelldatum|Auftragsdatum|Besteldatum|Date de commande|Fecha de pedido':
    ['order_date'],
  'Ship by|Ship by date|Dispatch by|Dispatch by date': ['required_shipping_date.end'],
  [`${after(ends, words.name)}|Ship to|Recipient|Receiver|Consignee|Deliver to|Empfänger`]: [to.name],
  [after(ends, words.first)]: [to.first],
  [after(ends, words.last)]: [to.last],
  [after(ends, words.company)]: [to.company],
  [after(ends, words.line1)]: [to.line1],
  [after(ends, words.line2)]: [to.line2],
  [after(ends, words.line3)]: [to.line3],
  [after(ends, words.number)]: [to.number],
  [after(ends, words.city)]: [to.city],
  [after(ends, words.region)]: [to.region],
  [after(ends, words.postcode)]: [to.postcode],
  [after(ends, words.country)]: [to.country],
  [after(ends, words.phone)]: [to.phone],
  [after(ends, words.email)]: [to.email],
  [after(billing, words.name)]: [to.name, 'if_no_address'],
  [after(billing, words.first)]: [to.first, 'if_no_address'],
  [after(billing, words.last)]: [to.last, 'if_no_address'],
  [after(billing, words.company)]: [to.company, 'if_no_address'],
  [after(billing, words.line1)]: [to.line1, 'if_no_address'],
  [after(billing, words.line2)]: [to.line2, 'if_no_address'],
  [after(billing, words.city)]: [to.city, 'if_no_address'],
  [after(billing, words.region)]: [to.region, 'if_no_address'],
  [after(billing, words.postcode)]: [to.postcode, 'if_no_address'],
  [after(billing, words.country)]: [to.country, 'if_no_address'],
  [after(billing, words.phone)]: [to.phone, 'if_empty'],
  [after(billing, words.email)]: [to.email, 'if_empty'],
  'Delivery instructions|Delivery notes|Delivery note|Special instructions|Shipping instructions': [to.note],
  [`${after(items, 'SKU|code|Stock code|Part number')}|${after(namedItems, 'number|no')}`]: [item.sku],
  [`${after(namedItems, 'name|title')}|${after(items, 'description|Bezeichnung')}|Item|Product|Article|Artikel|Goods description|Contents`]:
    [item.description],
  [after(
    items,
    'qty|quantity|quantity ordered|qty ordered|Pieces|Menge|Anzahl|Stückzahl|Aantal|Quantité|Cantidad',
  )]: [item.quantity],
  [after(items, 'unit price|price|unit value|value|Einzelpreis|Preis|Wert|Prijs|Prix|Precio|Prezzo')]: [
    item.price,
  ],
  'Currency|Currency code|Order currency|Währung|Valuta|Devise|Moneda': [item.currency],
  [after(items, 'weight (kg)|weight kg|weight in kg|Gewicht (kg)|Gewicht in kg')]: [item.weight, 'kilograms'],
  [after(items, 'weight (g)|weight g|weight (grams)|weight in grams|Gewicht (g)')]: [item.weight, 'grams'],
  [after(items, 'weight (oz)|weight oz|weight (ounces)|weight in ounces')]: [item.weight, 'ounces'],
  [after(items, 'weight (lb)|weight (lbs)|weight lb|weight (pounds)|weight in pounds')]: [
    item.weight,
    'pounds',
  ],
  [after(items, 'weight|unit weight|Gewicht|Poids|Peso')]: [item.weight],
  'Weight unit|Unit of weight|Gewichtseinheit': [item.weightUnit],
  'Length (cm)': [item.length, 'centimetres'],
  'Width (cm)': [item.width, 'centimetres'],
  'Height (cm)': [item.height, 'centimetres'],
  'Length (in)': [item.length, 'inches'],
  'Width (in)': [item.width, 'inches'],
  'Height (in)': [item.height, 'inches'],
  'HS code|HS tariff code|Harmonized code|Harmonised code|Tariff code|Tariff number|Commodity code|Customs code|Zolltarifnummer':
    [item.customsCode],
  'Country of origin|Origin country|Country of manufacture|Ursprungsland|Herkunftsland': [item.origin],
}

/** Words that people write above the columns of their own tables. What is read by them is a guess, and shown as one. */
export const generic = layoutOf({ layout: 'generic', core: [], meanings: genericMeanings })
