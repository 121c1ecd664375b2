/** The SHA-256 of some bytes in hexadecimal digits, as the desk names its files. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  // Over memory of its own: what may be shared between threads is not hashed.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
