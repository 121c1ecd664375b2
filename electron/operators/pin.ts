import { createHash, randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { parseQuietly } from '../platform/json.ts'

/** 32 MB and some 200 ms of another thread for each try: OWASP's least for scrypt at this block size. */
const COST = { N: 2 ** 15, r: 8, p: 3 }
const SALT_BYTES = 16
const KEY_BYTES = 32

/** What a PIN is checked by, with all that it was made with: an older one stays good when the cost changes. */
const storedPin = z.strictObject({
  salt: z.base64(),
  key: z.base64(),
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
})

const derive = (
  pin: string,
  salt: Uint8Array,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> => {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r }
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** What is kept of a PIN. Reckoned in another thread. */
export const hashPin = async (pin: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(pin, salt, COST)
  return JSON.stringify({ salt: salt.toString('base64'), key: key.toString('base64'), ...COST })
}

/** Whether it is the PIN that this was kept of. How long that takes tells nothing of how near it came. */
export const isPin = async (pin: string, kept: string): Promise<boolean> => {
  const stored = storedPin.safeParse(parseQuietly(kept)).data
  if (!stored) return false
  const { salt, key, ...cost } = stored
  const expected = Buffer.from(key, 'base64')
  const given = await derive(pin, Buffer.from(salt, 'base64'), cost)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** What a badge is found by: whoever reads the records cannot print it. */
export const digestOfBadge = (code: string): Uint8Array =>
  createHash('sha256').update('badge\0').update(code.trim().normalize('NFC')).digest()
