/** What a code may be by its looks. */
export type ScanForm = 'usps' | 'fedex' | 'ups' | 'dpd' | 'sscc' | 's10' | 'dhl' | 'gs1' | 'web_address'

/** Whether the check digit is the one that the others ask for; `none` where there is none. */
export type CheckOfForm = 'right' | 'wrong' | 'none'

/** A text that a code may stand for, and why. */
export type FormFound = { readonly form: ScanForm; readonly text: string; readonly check: CheckOfForm }

/** Reads a code, without what the scanner has put around it, as one form; nothing where it has not that form. */
export type ReadForm = (text: string) => readonly FormFound[]

/** The check of a number whose last character is its check digit. */
export const checkOf = (number: string, checkDigit: (body: string) => number | string): CheckOfForm =>
  String(checkDigit(number.slice(0, -1))) === number.slice(-1) ? 'right' : 'wrong'
