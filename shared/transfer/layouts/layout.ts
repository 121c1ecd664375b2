import { trimEndBy } from '../../trim-end-by.ts'
import type { CellReading } from '../column-map.ts'
import type { KnownLayout } from '../import.ts'
import type { SentenceKey } from '../../texts/sentences.ts'

/** Which property a header stands for, and how its cells are meant. */
export type HeaderMeaning = { readonly path: string; readonly reading?: CellReading }
/** Of several headers of one property, the one of the lowest rank counts. */
type RankedMeaning = HeaderMeaning & { readonly rank: number }

/** The headers that a program writes, and what they stand for. */
export type Layout = {
  readonly layout: KnownLayout
  /** What tells its files from those of others: each in its spellings, as `headerKey` has them. */
  readonly core: readonly (readonly string[])[]
  /** What a header stands for, by its key. */
  readonly meanings: ReadonlyMap<string, RankedMeaning>
  /** What else it writes, which stands for nothing here. */
  readonly others: ReadonlySet<string>
  /** Why no shipments can be made of its files. */
  readonly refusal?: SentenceKey
}

/** A header without what differs between files: case, spaces, marks. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, '')

/** Headers with bars between their spellings, and which property each stands for. */
export type Meanings = Readonly<Record<string, readonly [path: string, reading?: CellReading]>>

type Description = {
  readonly layout: KnownLayout
  readonly core: readonly string[]
  /** Spellings with bars between them; the first is preferred where a file has several. `#` stands for a number from 1. */
  readonly meanings: Meanings
  readonly others?: string
  readonly refusal?: SentenceKey
}

/** Makes a layout of headers as people write them, several spellings of one with bars between them. */
export const layoutOf = ({ layout, core, meanings, others = '', refusal }: Description): Layout => ({
  layout,
  core: core.map(keysOf),
  meanings: new Map(
    Object.entries(meanings).flatMap(([headers, [path, reading]], place) =>
      headers
        .split('|')
        .map(
          (header, spelling) =>
            [
              headerKey(header),
              { path, ...(reading === undefined ? {} : { reading }), rank: place * 100 + spelling },
            ] as const,
        ),
    ),
  ),
  others: new Set(keysOf(others)),
  ...(refusal && { refusal }),
})

const keysOf = (headers: string): readonly string[] =>
  headers
    .split('|')
    .map(headerKey)
    .filter((key) => key !== '')

/** What the header of a key stands for in a layout; a number at its end counts from 1 where the layout says so. */
export const meaningIn = ({ meanings }: Pick<Layout, 'meanings'>, key: string): RankedMeaning | undefined => {
  const name = trimEndBy(key, /\d/u)
  const number = key.slice(name.length)
  const numbered = name === '' || number === '' ? undefined : meanings.get(`${name}#`)
  if (!numbered?.path.includes('[#]')) return meanings.get(key)
  return { ...numbered, path: numbered.path.replace('[#]', `[${Number(number) - 1}]`) }
}

const destination = (name: string): string => `addresses[destination].${name}`

/** Where the goods go, as the layouts name it after their own beginnings. */
export const to = {
  title: destination('contact.title'),
  name: destination('contact.name'),
  first: destination('contact.first_name'),
  last: destination('contact.last_name'),
  company: destination('company_name'),
  line1: destination('address_line1'),
  line2: destination('address_line2'),
  line3: destination('address_line3'),
  number: destination('property_number'),
  city: destination('locality'),
  region: destination('region'),
  postcode: destination('postal_code'),
  country: destination('country_iso_code'),
  phone: destination('contact.contact_details.mobile'),
  email: destination('contact.contact_details.email'),
  note: destination('special_instructions'),
} as const

const ofEach = (name: string): string => `contents[].${name}`

/** What a row is about. */
export const item = {
  sku: ofEach('sku'),
  description: ofEach('description'),
  quantity: ofEach('quantity'),
  price: ofEach('value.amount'),
  currency: ofEach('value.currency'),
  weight: ofEach('weight.value'),
  weightUnit: ofEach('weight.unit'),
  length: ofEach('dimensions.length'),
  width: ofEach('dimensions.width'),
  height: ofEach('dimensions.height'),
  customsCode: ofEach('harmonisation_code'),
  origin: ofEach('country_of_origin'),
} as const

/** What is said once for a whole order: it counts where no row of it says the same of its own. */
export const whole = {
  quantity: 'contents[0].quantity',
  price: 'contents[0].value.amount',
  weight: 'contents[0].weight.value',
  length: 'contents[0].dimensions.length',
  width: 'contents[0].dimensions.width',
  height: 'contents[0].dimensions.height',
} as const
