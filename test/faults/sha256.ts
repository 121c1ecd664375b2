import { hash } from 'node:crypto'

/** The hash of bytes, as the desk names documents by it. */
export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
