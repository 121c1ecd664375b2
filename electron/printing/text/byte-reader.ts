/** Reads numbers as font files write them, one after the other, largest byte first. */
export const readBytes = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const step = (size: number): number => {
    at += size
    return at - size
  }
  const uint8 = (): number => view.getUint8(step(1))
  const uint16 = (): number => view.getUint16(step(2))
  return {
    uint8,
    uint16,
    int16: (): number => view.getInt16(step(2)),
    uint32: (): number => view.getUint32(step(4)),
    bytes: (size: number): Uint8Array => bytes.subarray(step(size), at),
    skip: (size: number): void => void step(size),

    /** WOFF2, "UIntBase128": seven bits in each byte, the last of which says that it is. */
    base128: (): number => {
      let value = 0
      for (let byte = 0x80; byte & 0x80;) {
        byte = uint8()
        value = value * 128 + (byte & 0x7f)
      }
      return value
    },

    /** WOFF2, "255UInt16": one byte for what is small. */
    short255: (): number => {
      const code = uint8()
      switch (code) {
        case 253:
          return uint16()
        case 254:
          return uint8() + 506
        case 255:
          return uint8() + 253
        default:
          return code
      }
    },
  }
}
export type ByteReader = ReturnType<typeof readBytes>
