type Locality = { readonly locality?: string | undefined; readonly postal_code?: string | undefined }

/** Town and postcode on one line, as much of them as is there: `Preston PR4 5LE`. */
export const localityLine = ({ locality, postal_code }: Locality): string =>
  [locality, postal_code].filter((part) => part !== undefined && part.trim() !== '').join(' ')
