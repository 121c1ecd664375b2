import { layoutOf, to, whole } from './layout.ts'

/**
 * DHL in Germany: the CSV of Post & DHL Geschäftskundenportal, "Versenden", with semicolons, decimal commas, kilograms and
 * centimetres. The second name is a person below a company, or the Postnummer of a Packstation.
 */
export const dhl = layoutOf({
  layout: 'dhl',
  core: [
    'Sendungsreferenz',
    'Empfänger Name 1',
    'Empfänger Name 2 / Postnummer',
    'Empfänger Straße',
    'Empfänger Hausnummer',
    'Empfänger PLZ',
    'Empfänger Ort',
    'Empfänger Land',
    'Gewicht',
    'Produkt- und Servicedetails',
    'Abrechnungsnummer',
  ],
  meanings: {
    Sendungsreferenz: ['custom_reference'],
    Empfängerreferenz: ['custom_reference', 'if_empty'],
    'Empfänger Name 1': [to.company, 'company_or_name'],
    'Empfänger Name 2 / Postnummer|Empfänger Name 2': [to.name, 'name_or_number'],
    'Empfänger Name 3': [to.line3],
    'Empfänger Straße': [to.line1],
    'Empfänger Hausnummer': [to.number],
    'Empfänger PLZ': [to.postcode],
    'Empfänger Ort': [to.city],
    'Empfänger Provinz': [to.region],
    'Empfänger Land': [to.country],
    'Empfänger E-Mail-Adresse': [to.email],
    'Empfänger Telefonnummer': [to.phone],
    Gewicht: [whole.weight, 'kilograms'],
    Länge: [whole.length, 'centimetres'],
    Breite: [whole.width, 'centimetres'],
    Höhe: [whole.height, 'centimetres'],
  },
  others:
    'Sendungsdatum|Absender Name 1|Absender Name 2|Absender Name 3|Absender Straße|Absender Hausnummer|Absender PLZ|Absender Ort|Absender Provinz|Absender Land|Absenderreferenz|Absender E-Mail-Adresse|Absender Telefonnummer|Produkt- und Servicedetails|Retourenempfänger Name 1|Retourenempfänger Name 2|Retourenempfänger Name 3|Retourenempfänger Straße|Retourenempfänger Hausnummer|Retourenempfänger PLZ|Retourenempfänger Ort|Retourenempfänger Provinz|Retourenempfänger Land|Retourenrempfänger E-Mail-Adresse|Retourenempfänger Telefonnummer|Retouren-Abrechnungsnummer|Abrechnungsnummer|Service - Versandbestätigung - E-Mail Text-Vorlage|Service - Versandbestätigung - E-Mail-Adresse|Service - Nachnahme - Kontoreferenz|Service - Nachnahme - Betrag|Service - Nachnahme - IBAN|Service - Nachnahme - BIC|Service - Nachnahme - Zahlungsempfänger|Service - Nachnahme - Bankname|Service - Nachnahme - Verwendungszweck 1|Service - Nachnahme - Verwendungszweck 2|Service - Transportversicherung - Betrag',
})
