import type { Encoding } from '#shared/transfer/import.ts'

/** A text in an encoding that the platform can only read, found by what it reads from every one and two bytes. */
export const encodedAs = (text: string, encoding: Encoding): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, readonly number[]>()
  const learn = (bytes: readonly number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if (sign.length === 1 && sign !== '\uFFFD' && !bytesOf.has(sign)) bytesOf.set(sign, bytes)
  }
  for (let one = 0; one < 256; one += 1) learn([one])
  for (let one = 0x81; one < 256; one += 1) for (let two = 0x40; two < 256; two += 1) learn([one, two])
  // Vietnamese has its tones beside the letters there.
  const signs = Array.from(text.normalize('NFC')).flatMap((sign) =>
    bytesOf.has(sign) ? [sign] : Array.from(splitTone(sign)),
  )
  return Uint8Array.from(
    signs.flatMap((sign) => {
      const bytes = bytesOf.get(sign)
      if (!bytes) throw new Error(`${encoding} has no ${sign}.`)
      return bytes
    }),
  )
}

const splitTone = (sign: string): string => {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(sign.normalize('NFD'))?.[0] ?? ''
  return sign.normalize('NFD').replace(tone, '').normalize('NFC') + tone
}
