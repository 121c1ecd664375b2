/** What a column of a row can hold. */
export type Value = string | number | bigint | Buffer | null

/** A number of one to nine bytes, of which each but the last has its highest bit set, and the place after it. */
export const readVarint = (bytes: Buffer, at: number): readonly [value: number, next: number] | undefined => {
  let value = 0n
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) return undefined
    if (index === 8) return [Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), at + 9]
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return [Number(value), at + index + 1]
  }
  return undefined
}

const integerBytes: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6 }

const sizeOfType = (type: number): number => {
  if (type >= 12) return Math.floor((type - 12) / 2)
  if (type === 6 || type === 7) return 8
  return integerBytes[type] ?? 0
}

const readInteger64 = (bytes: Buffer, at: number): number | bigint => {
  const value = bytes.readBigInt64BE(at)
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

const readValue = (bytes: Buffer, at: number, type: number): Value => {
  if (type === 0) return null
  if (type === 6) return readInteger64(bytes, at)
  if (type === 7) return bytes.readDoubleBE(at)
  if (type === 8 || type === 9) return type - 8
  const size = sizeOfType(type)
  if (type < 12) return bytes.readIntBE(at, size)
  return type % 2 === 0 ? Buffer.from(bytes.subarray(at, at + size)) : bytes.toString('utf8', at, at + size)
}

/** The types of a record's values. Those that SQLite keeps for itself are in no record that it wrote. */
const readTypes = (
  payload: Buffer,
): { readonly types: readonly number[]; readonly start: number } | undefined => {
  const head = readVarint(payload, 0)
  if (!head) return undefined
  const [start] = head
  const types: number[] = []
  let at = head[1]
  while (at < start) {
    const read = readVarint(payload, at)
    if (!read || read[0] < 0 || read[0] === 10 || read[0] === 11) return undefined
    types.push(read[0])
    at = read[1]
  }
  return at === start && types.length > 0 ? { types, start } : undefined
}

/**
 * The values of a record. Of one that is not whole, those that are.
 * @returns `undefined` for what is no record
 */
export const readRecord = (payload: Buffer): readonly (Value | undefined)[] | undefined => {
  const head = readTypes(payload)
  if (!head) return undefined
  let at = head.start
  return head.types.map((type) => {
    const from = at
    at += sizeOfType(type)
    return at <= payload.length ? readValue(payload, from, type) : undefined
  })
}
