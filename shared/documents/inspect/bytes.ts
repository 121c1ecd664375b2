/** Whether these bytes stand there. */
export const standsAt = (bytes: Uint8Array, at: number, mark: string | readonly number[]): boolean => {
  if (at < 0 || at + mark.length > bytes.length) return false
  for (let index = 0; index < mark.length; index += 1) {
    const wanted = typeof mark === 'string' ? mark.charCodeAt(index) : mark[index]
    if (bytes[at + index] !== wanted) return false
  }
  return true
}

/** Whole numbers as files hold them; what lies beyond the end counts as nothing. */
export const bigEndian16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0)
export const bigEndian32 = (bytes: Uint8Array, at: number): number =>
  bigEndian16(bytes, at) * 0x1_0000 + bigEndian16(bytes, at + 2)
export const littleEndian16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at + 1] ?? 0) * 0x100 + (bytes[at] ?? 0)
export const littleEndian32 = (bytes: Uint8Array, at: number): number =>
  littleEndian16(bytes, at + 2) * 0x1_0000 + littleEndian16(bytes, at)

/** Where these bytes stand next; -1 when they do not. */
export const indexOfMark = (bytes: Uint8Array, mark: string, from: number): number => {
  const first = mark.charCodeAt(0)
  let at = bytes.indexOf(first, from)
  while (at >= 0 && !standsAt(bytes, at, mark)) at = bytes.indexOf(first, at + 1)
  return at
}

/** Where these bytes stand last, not before `earliest`; -1 when they do not. */
export const lastIndexOfMark = (bytes: Uint8Array, mark: string, earliest: number): number => {
  for (let at = bytes.length - mark.length; at >= Math.max(0, earliest); at -= 1)
    if (standsAt(bytes, at, mark)) return at
  return -1
}

/** Bytes as text, one character each. Meant for little of it. */
export const textOfBytes = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const AT_ONCE = 8192
/** The same of many bytes, which are too many for one call. */
export const longTextOfBytes = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += textOfBytes(bytes.subarray(at, at + AT_ONCE))
  return text
}
