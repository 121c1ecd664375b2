import { createRequire } from 'node:module'

// Not of this project's packages: whoever wants to see them beside it puts them there by `npm ci --prefix test/bench/peers`.
const require = createRequire(import.meta.url)

/** A peer's package as it is; nothing where it is not installed. */
export const peerOf = (name: string): unknown => {
  try {
    const found: unknown = require(name)
    return found
  } catch {
    return undefined
  }
}
