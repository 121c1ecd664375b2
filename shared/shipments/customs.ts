import { z } from 'zod'
import { categoryTypes } from './enumerations.ts'
import { currency, dateTime, email, filledText, freeText, measure, word } from './primitives.ts'

/** The most characters of an attached reference. What an older program let in may be longer, so it is a rule that tells. */
export const LONGEST_ATTACHED = 50
const attachedReferences = z
  .array(z.string().meta({ maxLength: LONGEST_ATTACHED }))
  .max(20)
  .exactOptional()

/** What customs want to know of a shipment that crosses a border. */
export const customsDocumentation = z.strictObject({
  designated_person_responsible: freeText(100),
  importers_vat_number: freeText(50),
  category_type: word(categoryTypes, 'invalid_category_type'),
  category_type_explanation: freeText(100),
  shippers_customs_reference: freeText(50),
  importers_tax_code: freeText(25),
  importers_telephone: freeText(25),
  importers_fax: freeText(25),
  importers_email: email(100).exactOptional(),
  cn23_comments: freeText(500),
  attached_invoice_references: attachedReferences,
  attached_certificate_references: attachedReferences,
  attached_licence_references: attachedReferences,
  declaration_date: dateTime.exactOptional(),
  reason_for_export: freeText(100),
  shippers_vat_number: freeText(50),
  receivers_tax_code: freeText(25),
  receivers_vat_number: freeText(50),
  invoice_date: dateTime.exactOptional(),
  eori_number: filledText(15),
  invoice_number: freeText(50),
  office_of_origin: freeText(50),
  total_customs_value: z.strictObject({ amount: measure, currency }).exactOptional(),
})
