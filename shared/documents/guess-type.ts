import type { DocumentType } from './document.ts'

/** What stands in a file's name for each type. What one has found is no longer there for those after it. */
const words: readonly (readonly [DocumentType, RegExp])[] = [
  ['pro_forma_invoice', /pro ?forma|فاتورة (?:مبدئية|أولية|شكلية)|بروفورما/u],
  ['nafta_certificate_of_origin', /(?:nafta|usmca|cusma)(?: cert\w*(?: of)? origin)?/u],
  [
    'certificate_of_origin',
    /\bcert\w*(?: of)? origin|\bcoo\b|\beur ?1\b|ursprungs(?:zeugnis|zertifikat|erklärung)|شهادة (?:ال)?منشأ/u,
  ],
  ['air_waybill', /\b(?:m|h)?awb\b|air ?way ?bill|luftfrachtbrief|بوليصة (?:ال)?شحن (?:ال)?جوي/u],
  [
    'packing_list',
    /pack(?:ing|age)? ?(?:list|slip)|\bpkl\b|packliste|packzettel|lieferschein|قائمة (?:ال)?تعبئة/u,
  ],
  [
    'export_licence',
    /export ?(?:licen[cs]e|permit)|ausfuhr ?(?:genehmigung|lizenz)|export ?(?:genehmigung|lizenz)|رخصة (?:ال)?تصدير/u,
  ],
  [
    'import_permit',
    /import ?(?:licen[cs]e|permit)|einfuhr ?(?:genehmigung|lizenz)|import ?(?:genehmigung|lizenz)|(?:رخصة|تصريح) (?:ال)?استيراد/u,
  ],
  ['sed_document', /\bsed\b|shippers? export declaration/u],
  [
    'letter_of_instruction',
    /letter of instruction|\bs?li\b|speditionsauftrag|versandanweisung|خطاب (?:ال)?تعليمات/u,
  ],
  ['power_of_attorney', /power of attorney|\bpoa\b|vollmacht|توكيل|وكالة/u],
  [
    'customs_declaration',
    /customs? ?(?:declaration|form)|\bcn ?2[23]\b|zoll(?:anmeldung|erklärung|inhaltserklärung)|(?:بيان|تصريح|إقرار) جمركي/u,
  ],
  [
    'export_document',
    /export ?(?:document|declaration|accompanying)|\b(?:ead|abd)\b|ausfuhr(?:begleit)?(?:dokument|anmeldung|erklärung)|مستند(?:ات)? (?:ال)?تصدير|بيان (?:ال)?(?:تصدير|صادر)/u,
  ],
  ['authorisation_form', /authori[sz]ation|ermächtigung|berechtigung|تفويض/u],
  [
    'commercial_invoice',
    /(?:commercial|customs) ?inv(?:oice)?\b|handelsrechnung|zollrechnung|\bci\b|فاتورة تجارية/u,
  ],
  ['invoice', /\binvoice|\binv\b|rechnung|فاتورة/u],
]

/**
 * The type that the words of a file's name speak of, in English, German or Arabic; undefined when they speak of none or
 * of several. A delivery note counts as a packing list, as it lists what is in the parcels.
 */
export const guessType = (fileName: string): DocumentType | undefined => {
  const { types } = words.reduce(
    ({ left, types: before }, [type, pattern]) => ({
      left: left.replace(pattern, ' '),
      types: pattern.test(left) ? [...before, type] : before,
    }),
    { left: asWords(fileName), types: noTypes },
  )
  // Invoices are spoken of in the names of other papers, too: "packing list for invoice 12".
  const [type, another] = types.length > 1 ? types.filter((each) => each !== 'invoice') : types
  return another === undefined ? type : undefined
}

const noTypes: readonly DocumentType[] = []

/** `CommercialInvoice_2024-07.PDF` reads "commercial invoice 2024 07". Names are short; what is longer is not read. */
const asWords = (fileName: string): string =>
  fileName
    .slice(0, 500)
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' ')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
