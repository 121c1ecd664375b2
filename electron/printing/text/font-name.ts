import { int16s } from './glyph-bytes.ts'

const POSTSCRIPT_NAME = 6
const WINDOWS = [3, 1, 0x0409] as const

/** A table `name` that tells nothing but what a font is called, in ASCII. Source: OpenType, "name". */
export const nameTable = (name: string): Uint8Array =>
  Buffer.concat([
    int16s([0, 1, 18, ...WINDOWS, POSTSCRIPT_NAME, name.length * 2, 0]),
    Buffer.from(name, 'utf16le').swap16(),
  ])
