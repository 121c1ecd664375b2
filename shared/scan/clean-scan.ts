import { trimEndBy } from '../trim-end-by.ts'

/** What stands between the parts of a GS1 code: FNC1, which scanners send as the separator of groups of ASCII. */
export const GROUP_SEPARATOR = '\u001d'

/** How scanners, and programs between them and this one, write what no keyboard can type. */
const spelledSeparators = /<(?:GS|FNC1|F1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]|\^\]|\u241d|\\x1d|\\u001d/giu
/** What scanners put around a code: start and end of text, end of line. */
const frameSign = /[\s\p{Cc}]/u
const withoutFrame = (text: string): string => trimEndBy(text.replace(/^[\s\p{Cc}]+/u, ''), frameSign)
/** The kind of bar code as ISO/IEC 15424 writes it, `]C1`: letters of the kind, and how it was read. */
const symbology = /^\][A-Za-z][0-9A-Za-z]/u
const gs1Symbologies: ReadonlySet<string> = new Set([']C1', ']E0', ']D2', ']Q3', ']J1'])

/** A scan without what the scanner has put around it. */
export type CleanScan = {
  readonly text: string
  /** The kind of bar code, where the scanner has said so. */
  readonly symbology?: string
  readonly isGs1: boolean
}

/** Takes away what a scanner puts around a code. */
export const cleanScan = (scan: string): CleanScan => {
  const framed = withoutFrame(scan.replaceAll(spelledSeparators, GROUP_SEPARATOR))
  const said = symbology.exec(framed)?.[0]
  const text = withoutFrame(said === undefined ? framed : framed.slice(said.length))
  const isGs1 = gs1Symbologies.has(said?.toUpperCase() ?? '') || text.includes(GROUP_SEPARATOR)
  return { text, isGs1, ...(said !== undefined && { symbology: said }) }
}
