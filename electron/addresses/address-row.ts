import { bookAddress, type KnownAddress } from '#shared/addresses/known-address.ts'
import { parseQuietly } from '../platform/json.ts'
import { isoOf } from '../platform/iso-time.ts'

/** An address as it is kept. */
export type AddressRow = {
  readonly id: number
  readonly key: string
  /** JSON text. */
  readonly record: string
  readonly words: string
  readonly uses: number
  /** Milliseconds since 1970. */
  readonly last_used: number
}

/** What cannot be read, as only another program could have left it, is as if it were not there. */
export const readAddressRow = ({ id, record, uses, last_used }: AddressRow): readonly KnownAddress[] => {
  const { data } = bookAddress.safeParse(parseQuietly(record))
  return data === undefined ? [] : [{ id, address: data, uses, last_used: isoOf(last_used) }]
}
