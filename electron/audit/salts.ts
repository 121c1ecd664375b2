import { randomBytes } from 'node:crypto'

const SALT_BYTES = 16
const SALTS_AT_A_TIME = 256

/** Makes salts for the details of the trail. Chance is fetched for many at once: every fetch waits a little. */
export const createSalts = (): (() => Uint8Array) => {
  let bytes = new Uint8Array(0)
  let used = 0
  return () => {
    if (used === bytes.length) {
      bytes = randomBytes(SALT_BYTES * SALTS_AT_A_TIME)
      used = 0
    }
    used += SALT_BYTES
    return bytes.subarray(used - SALT_BYTES, used)
  }
}
