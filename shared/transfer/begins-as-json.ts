/**
 * Whether a file begins as records of JSON do, however it is encoded: with a bracket, after marks, white space and zeros.
 * Such a file is read record by record and may be of any length.
 */
export const beginsAsJson = (head: Uint8Array): boolean => {
  const first = head.find((byte) => byte > 0x20 && byte < 0x80)
  return first === 0x7b || first === 0x5b
}
