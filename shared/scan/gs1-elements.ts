import { parseBarcode } from 'gs1-barcode-parser-mod'
import type { CleanScan } from './clean-scan.ts'

/** A part of a GS1 code: what it is, by the number that GS1 gives to that, and what it says. */
export type Gs1Element = { readonly identifier: string; readonly value: string }

/** A code that is written as GS1 prints it below, `(00)3401…`, or begins as only these do. */
const looksLikeGs1 = /^\(\d{2,4}\)|^00\d{18}$|^0[12]\d{14}/u

/** The parts of a code of GS1 (General Specifications, 3); none where it is none, or its parts do not go together. */
export const gs1Elements = ({ text, isGs1 }: Pick<CleanScan, 'text' | 'isGs1'>): readonly Gs1Element[] => {
  if (!isGs1 && !looksLikeGs1.test(text)) return []
  try {
    return parseBarcode(text).parsedCodeItems.map(({ ai, raw }) => ({ identifier: ai, value: raw }))
  } catch {
    // Whatever it throws: another kind of code may well begin with these digits.
    return []
  }
}
