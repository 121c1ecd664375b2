/** Where a document that was drawn lies, and whether there was a viewer to show it with. */
export type OpenedDocument = { readonly path: string; readonly opened: boolean }
