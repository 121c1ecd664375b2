import { z } from 'zod'
import { type Problem, Refusal, refuse } from '#shared/api-error.ts'
import { problemOf } from '#shared/documents/finding-sentence.ts'
import type { FindingReason } from '#shared/documents/finding.ts'
import { formatOf, inspectFile } from '#shared/documents/inspect-file.ts'
import { bigEndian32 } from '#shared/documents/inspect/bytes.ts'
import { found } from '#shared/documents/inspect/found.ts'
import { type Logo, LOGO_PIXELS, LOGO_SIZE_LIMIT, type SaveLogoRequest } from '#shared/labels/logo.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { bytesOfContent } from '../documents/read-document.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { PrintedLogo } from '../printing/picture/logo.ts'
import type { ReadPicture } from '../printing/picture/read-picture.ts'
import type { SettingStore } from './service.ts'

const NAME = 'logo'
const kept = z.string()

type Ports = {
  readonly database: Database
  readonly store: SettingStore
  readonly readPicture: ReadPicture
  readonly recordChange: RecordDeskChange
}

/** The logo that stands on labels and papers, kept among the settings of the desk as it was given. */
export const createLogoService = ({ database, store, readPicture, recordChange }: Ports) => {
  const read = (): Uint8Array | undefined => {
    const { data } = kept.safeParse(store.find(NAME)?.record?.value)
    return data === undefined ? undefined : Buffer.from(data, 'base64')
  }
  /** What it shows is of no use in a history: its size tells one from another. */
  const record = (writer: Writer, after: Uint8Array | undefined, actor: string): void => {
    const before = read()
    const [was, is] = [before, after].map((file) => file && { bytes: file.length })
    recordChange(writer, { operation: 'change_settings', reference: NAME, actor, before: was, after: is })
  }
  const printedOf = async (png: Uint8Array | undefined): Promise<PrintedLogo | undefined> => {
    const picture = png && (await readPicture(png))
    return png && picture && { png, picture }
  }
  let printed: Promise<PrintedLogo | undefined> | undefined
  return {
    get: (): Logo => {
      const file = read()
      return file ? { file: Uint8Array.from(file) } : {}
    },
    /** Its pixels, read once. */
    printed: (): Promise<PrintedLogo | undefined> => (printed ??= printedOf(read())),
    /** @throws Refusal where it is no picture, or none that can be printed */
    save: async ({ file_content: content }: SaveLogoRequest, actor: string): Promise<Logo> => {
      const file = bytesOfContent(content) ?? new Uint8Array()
      inspect(file)
      if ((await readPicture(file)) === undefined) throw refusedFor('damaged', { format: 'png' })
      database.write((writer) => {
        record(writer, file, actor)
        store.save(writer, { name: NAME, value: Buffer.from(file).toString('base64') })
      })
      printed = undefined
      return { file }
    },
    remove: (actor: string): Logo => {
      database.write((writer) => {
        record(writer, undefined, actor)
        store.remove(writer, NAME)
      })
      printed = undefined
      return {}
    },
  }
}
export type LogoService = ReturnType<typeof createLogoService>

const path = ['file_content']
const refused = (problem: Problem): Refusal => new Refusal('validation_error', [problem])
const refusedFor = (reason: FindingReason, values: Readonly<Record<string, string | number>>): Refusal =>
  refused(problemOf(found(reason, values), path))
const refusedAs = (sentence: Sentence): Refusal =>
  refuse('validation_error', { property: '$.file_content', code: 'invalid_format', sentence })

/** Looks at the bytes alone: that they are a PNG, whole, and with nothing else in them. */
const inspect = (bytes: Uint8Array): void => {
  const format = formatOf(bytes)
  if (format === 'jpg') throw refusedAs({ key: 'logo_as_png' })
  if (format !== 'png') throw refusedAs({ key: 'logo_no_picture' })
  if (bytes.length >= LOGO_SIZE_LIMIT) throw refusedFor('too_large', { limit: LOGO_SIZE_LIMIT })
  const finding = inspectFile(bytes, format)
  if (finding) throw refused(problemOf(finding, path))
  if (bigEndian32(bytes, 16) * bigEndian32(bytes, 20) > LOGO_PIXELS)
    throw refusedFor('too_many_pixels', { limit: LOGO_PIXELS })
}
