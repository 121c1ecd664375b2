import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name of the file that holds these bytes. */
export const fileNameOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** Where the file of that name lies. */
export const filePathOf = (folder: string, name: string): string => join(folder, name.slice(0, 2), name)

/** The bytes of that name; undefined when they are gone, or are not what was kept. */
export const readDocumentFile = (folder: string, name: string): Uint8Array | undefined => {
  try {
    const bytes = readFileSync(filePathOf(folder, name))
    return fileNameOf(bytes) === name ? new Uint8Array(bytes) : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
