/** How postal codes of a country look: expressions for capital letters, and codes as they are written. */
export type PostalCodeForms = { readonly patterns: readonly string[]; readonly examples: readonly string[] }

/** Of the British form whatever the area, as Royal Mail opens new ones; `BFPO` numbers. */
const british: PostalCodeForms = {
  patterns: ['[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}', 'GIR ?0AA', 'BFPO ?\\d{1,4}'],
  examples: ['BFPO 1', 'BFPO 12', 'BFPO 123', 'BFPO 1234'],
}
/** Islands beside it have areas of their own, of which Google's examples show not all forms. */
const ofIsland: PostalCodeForms = { patterns: [], examples: ['AA1 1AA', 'AA11 1AA'] }

/** What is also a postal code of the country, beside what Google's address data knows. */
export const furtherForms: Readonly<Record<string, PostalCodeForms>> = {
  // Northern Cyprus, which is of the country by ISO 3166-1, has five digits.
  CY: { patterns: ['99\\d{3}'], examples: [] },
  // Egypt Post has seven digits since 2021, beside five.
  EG: { patterns: ['\\d{7}'], examples: [] },
  GB: british,
  GG: ofIsland,
  IM: ofIsland,
  JE: ofIsland,
  // Rodrigues and Agaléga (Mauritius Post).
  MU: { patterns: ['[AR]\\d{4}'], examples: [] },
  // The code of the post office alone, as codes were before 1998.
  PT: { patterns: ['\\d{4}'], examples: [] },
  // Six digits since 2019 (DINACOPA), beside four.
  PY: { patterns: ['\\d{6}'], examples: [] },
  // ZIP+4 of Saudi Post: the building's additional number.
  SA: { patterns: ['\\d{5}-?\\d{4}'], examples: ['12345-6789'] },
  // Google has the form of an imprint.
  SE: { patterns: [], examples: ['114 55'] },
  // Without the letters of the region.
  SO: { patterns: ['\\d{5}'], examples: [] },
}

/** Countries whose prefix is met before the codes of another: islands that write as the country that they belong to. */
export const prefixesOfOthers: Readonly<Record<string, readonly string[]>> = {
  AX: ['FI', 'FIN'],
  FI: ['AX'],
  FO: ['DK'],
  GL: ['DK'],
  SJ: ['NO', 'N'],
  // The word for it (código postal).
  SV: ['CP'],
}

/** What is a postal code of the country, where Google's address data takes what cannot be one. */
export const formsInstead: Readonly<Record<string, PostalCodeForms>> = {
  // The hyphen and the letters are of the code (Government of Anguilla).
  AI: { patterns: ['AI-2640'], examples: ['AI-2640'] },
  // Fifty provinces, Ceuta and Melilla.
  ES: { patterns: ['(?:0[1-9]|[1-4]\\d|5[0-2])\\d{3}'], examples: ['28013'] },
  // Eircode has no B, G, I, J, L, M, O, Q, S, U, Z.
  IE: {
    patterns: ['(?:[AC-FHKNPRTV-Y]\\d{2}|D6W) ?[\\dAC-FHKNPRTV-Y]{4}'],
    examples: ['A65 F4E2', 'D6W F4E2'],
  },
  // Google has the word for it before them.
  SV: { patterns: ['\\d{4}'], examples: ['1101'] },
}
