/** The package has no types of its own. */
declare module 'gs1-barcode-parser-mod' {
  type ParsedElement = { readonly ai: string; readonly raw: string }
  /** @throws a text where the code is none of GS1 */
  export const parseBarcode: (barcode: string) => { readonly parsedCodeItems: readonly ParsedElement[] }
}
