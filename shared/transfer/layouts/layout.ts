import type { CellReading } from '../column-map.ts'
import type { KnownLayout } from '../import.ts'

/** Which property a header stands for, and how its cells are meant. */
export type HeaderMeaning = { readonly path: string; readonly reading?: CellReading }

export type Layout = {
  readonly layout: KnownLayout
  /** Headers as `headerKey` has them. */
  readonly headers: ReadonlyMap<string, HeaderMeaning>
  /** What the files of this layout do not say because it is always so. */
  readonly values?: readonly { readonly path: string; readonly value: string }[]
}

/** A header without what differs between files: case, spaces, marks. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, '')

type Meanings = Readonly<Record<string, readonly [path: string, reading?: CellReading]>>

/** Headers as people write them, several for one property with a bar between them. */
export const headersOf = (meanings: Meanings): ReadonlyMap<string, HeaderMeaning> =>
  new Map(
    Object.entries(meanings).flatMap(([headers, [path, reading]]) =>
      headers
        .split('|')
        .map(
          (header) => [headerKey(header), { path, ...(reading === undefined ? {} : { reading }) }] as const,
        ),
    ),
  )

const destination = (name: string): string => `addresses[destination].${name}`

/** Where the goods go, as the layouts name it after their own beginnings. */
export const to = {
  name: [destination('contact.name')],
  first: [destination('contact.first_name')],
  last: [destination('contact.last_name')],
  company: [destination('company_name')],
  line1: [destination('address_line1')],
  line2: [destination('address_line2')],
  line3: [destination('address_line3')],
  number: [destination('property_number')],
  city: [destination('locality')],
  region: [destination('region')],
  postcode: [destination('postal_code')],
  country: [destination('country_iso_code')],
  phone: [destination('contact.contact_details.mobile')],
  email: [destination('contact.contact_details.email')],
} as const satisfies Readonly<Record<string, readonly [string]>>
