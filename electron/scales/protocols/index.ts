import type { ScaleProtocol } from '#shared/scales/scale.ts'
import { and } from './and.ts'
import { mt8217 } from './mt8217.ts'
import { nci } from './nci.ts'
import { plain } from './plain.ts'
import type { Protocol } from './protocol.ts'
import { sics } from './sics.ts'
import { toledo } from './toledo.ts'

/** How scales speak, by name. */
export const protocols: Readonly<Record<ScaleProtocol, Protocol>> = { sics, mt8217, nci, toledo, and, plain }

/** No scale says so much at once: whatever does is no scale. */
const LONGEST = 1_000

/**
 * Puts together what arrives in pieces, and hands over each whole of it. Parity in the highest bit is left out, as of
 * scales that send seven bits where eight are read.
 */
export const createHearing = ({ end }: Protocol, hear: (said: string) => void) => {
  let begun = ''
  return (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      const character = String.fromCharCode(byte & 0x7f)
      if (!end.includes(character)) {
        begun = (begun + character).slice(-LONGEST)
      } else if (begun !== '') {
        const said = begun
        begun = ''
        hear(said)
      }
    }
  }
}
