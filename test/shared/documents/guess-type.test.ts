import { describe, expect, it } from 'vitest'
import { guessType } from '#shared/documents/guess-type.ts'

describe('the type of a document', () => {
  it.each([
    ['Commercial Invoice 12.pdf', 'commercial_invoice'],
    ['CommercialInvoice_2024-07.PDF', 'commercial_invoice'],
    ['CI-4711.pdf', 'commercial_invoice'],
    ['Handelsrechnung.pdf', 'commercial_invoice'],
    ['فاتورة تجارية ١٢.pdf', 'commercial_invoice'],
    ['Proforma-Invoice.pdf', 'pro_forma_invoice'],
    ['pro forma Rechnung.pdf', 'pro_forma_invoice'],
    ['Rechnung 12.jpg', 'invoice'],
    ['INV123.pdf', 'invoice'],
    ['فاتورة.pdf', 'invoice'],
    ['AWB 020-12345675.pdf', 'air_waybill'],
    ['Luftfrachtbrief.png', 'air_waybill'],
    ['packing-list.pdf', 'packing_list'],
    ['Lieferschein_99.pdf', 'packing_list'],
    ['packing list for invoice 12.pdf', 'packing_list'],
    ['قائمة التعبئة.pdf', 'packing_list'],
    ['export licence.pdf', 'export_licence'],
    ['ExportLicense.pdf', 'export_licence'],
    ['Ausfuhrgenehmigung.pdf', 'export_licence'],
    ['import_permit.gif', 'import_permit'],
    ['Ursprungszeugnis.pdf', 'certificate_of_origin'],
    ['شهادة المنشأ.pdf', 'certificate_of_origin'],
    ['NAFTA certificate of origin.pdf', 'nafta_certificate_of_origin'],
    ['Zollerklärung.pdf'.normalize('NFD'), 'customs_declaration'],
    ['cn23.pdf', 'customs_declaration'],
    ['Ausfuhrbegleitdokument.pdf', 'export_document'],
    ['power of attorney.pdf', 'power_of_attorney'],
    ['Vollmacht.pdf', 'power_of_attorney'],
    ["Shipper's letter of instruction.pdf", 'letter_of_instruction'],
    ['SED.pdf', 'sed_document'],
    ['authorization form.pdf', 'authorisation_form'],
  ])('is guessed from the name %s: %s', (name, type) => {
    expect(guessType(name)).toBe(type)
  })

  it.each(['scan0001.pdf', 'IMG_4711.jpg', 'special offers.pdf', 'social.pdf', 'used.pdf', '', '.pdf'])(
    'is not guessed where the name says nothing: %j',
    (name) => {
      expect(guessType(name)).toBeUndefined()
    },
  )

  it('is not guessed where the name says several', () => {
    expect(guessType('Commercial invoice + packing list.pdf')).toBeUndefined()
  })
})
