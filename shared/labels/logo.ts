import { z } from 'zod'
import { fileContent } from '../documents/document.ts'

/** A logo has to be smaller than this; the window makes it so. */
export const LOGO_SIZE_LIMIT = 512 * 1024
/** Pixels in all: more than a printer has dots for it. */
export const LOGO_PIXELS = 1_000_000

/** A PNG that is printed on labels and papers. */
export const saveLogoRequest = z.strictObject({ file_content: fileContent })
export type SaveLogoRequest = z.output<typeof saveLogoRequest>

/** Its PNG; nothing where there is none. */
export type Logo = { readonly file?: Uint8Array }
