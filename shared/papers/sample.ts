/** A made-up label or paper as the desk prints them at this moment, as a PDF. */
export type Sample = { readonly file: Uint8Array }
