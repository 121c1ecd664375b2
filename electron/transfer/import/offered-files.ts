import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'
import { beginsAsJson } from '#shared/transfer/begins-as-json.ts'
import { importLimits, type OfferedFile, type OfferPartRequest, PART_BYTES } from '#shared/transfer/import.ts'

type Ports = {
  /** Where files lie that were dropped on a window. */
  readonly folder: string
}
type Offered = { readonly path: string; readonly name: string }
/** @property isTable whether it may be only so long */
type Dropping = Offered & { readonly isTable?: boolean }

const DAY = 24 * 60 * 60 * 1000

/**
 * Files that a person offered for import, chosen in the system's dialog or dropped on a window. A page names them by
 * what it was told here, and so can read none that was not offered.
 */
export const createOfferedFiles = ({ folder }: Ports) => {
  const offered = new Map<string, Dropping>()
  sweep(folder)

  const offer = ({ path, name, isTable = false }: Dropping): OfferedFile => {
    const file = randomUUID()
    offered.set(file, { path, name, isTable })
    return { file, name, size: statSync(path).size }
  }

  return {
    /** A file that the person chose. */
    choose: (path: string): OfferedFile => offer({ path, name: basename(path) }),

    /** A piece of a file that was dropped; the first names none yet. @throws Refusal when it grows too large */
    add: ({ file, file_name: name, content }: OfferPartRequest): OfferedFile => {
      if (content.length > PART_BYTES) throw tooLarge()
      const known = file === undefined ? undefined : offered.get(file)
      if (file !== undefined && !known?.path.startsWith(folder)) throw unknownFile()
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const path = known?.path ?? join(folder, randomUUID())
      if (known?.isTable === true && statSync(path).size + content.length > importLimits.csvBytes) {
        rmSync(path, { force: true })
        throw tooLarge()
      }
      appendFileSync(path, content, { mode: 0o600 })
      return file === undefined || !known
        ? offer({ path, name, isTable: !beginsAsJson(content) })
        : { file, name: known.name, size: statSync(path).size }
    },

    /** Where an offered file lies; for who may name files, any. @throws Refusal when it was not offered */
    find: (file: string, mayNameFiles: boolean): Offered => {
      const known = offered.get(file)
      if (known) return known
      if (mayNameFiles) return { path: file, name: basename(file) }
      throw unknownFile()
    },

    /** Removes what was dropped. */
    close: (): void => {
      for (const { path } of offered.values()) if (path.startsWith(folder)) rmSync(path, { force: true })
      offered.clear()
    },
  }
}
export type OfferedFiles = ReturnType<typeof createOfferedFiles>

/** What a program left that died; another one may be at work with newer ones. */
const sweep = (folder: string): void => {
  const before = Date.now() - DAY
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (statSync(path).mtimeMs < before) rmSync(path, { force: true })
    }
  } catch {
    // There is no such folder yet, or another program sweeps it.
  }
}

const unknownFile = (): Refusal =>
  refuse('validation_error', {
    property: '$.file',
    code: 'invalid_value',
    sentence: { key: 'file_not_chosen' },
  })

const tooLarge = (): Refusal =>
  refuse('validation_error', {
    property: '$.content',
    code: 'file_too_large',
    sentence: { key: 'too_large_to_import' },
  })
