import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { ApiError } from '#shared/api-error.ts'
import type { Desk } from '../desk.ts'
import { createDataFolderGuard } from '../platform/data-folder-guard.ts'
import { callProcedure } from '../trpc/call.ts'
import { openCliDesk } from './open-desk.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  readonly actor?: string | undefined
  /** Of shipments, in the order in which they are printed. */
  readonly references: readonly string[]
  /** The folder that files are written into; without it they come out of a printer. */
  readonly out?: string | undefined
  /** By its name; without it the desk's only one. */
  readonly printer?: string | undefined
  /** What is printed of each: its labels, where nothing else is said. */
  readonly document?: string | undefined
  readonly format?: string | undefined
  readonly reason?: string | undefined
}

/**
 * Writes labels and papers of shipments as files, or has them come out of a printer, which the open window sends them to. Prints what
 * came of it. A shipment that has none is told, and stops no other.
 * @returns the exit code: 1 when any was refused
 * @throws Error with a sentence when what is asked for makes no sense, or a file cannot be written
 */
export const printSheets = async (wishes: Wishes): Promise<number> => {
  const { references, out, printer, format } = wishes
  if (references.length === 0) throw new Error('Which shipments? For example: desk print sp_… --out labels')
  if (out !== undefined && printer !== undefined)
    throw new Error('Either --out FOLDER or --printer NAME: files are written, or something is printed.')
  if (out === undefined && format !== undefined)
    throw new Error('Only files have a --format. A printer has its own.')
  using desk = openCliDesk(wishes.data, wishes.actor)
  const { answer, isWhole } = await (out === undefined
    ? putIntoQueue(desk, wishes)
    : writeFiles(desk, { ...wishes, out: resolve(out) }))
  process.stdout.write(`${toJson(answer, 2)}\n`)
  return isWhole ? 0 : 1
}

type Outcome = { readonly answer: unknown; readonly isWhole: boolean }

const ask = async (desk: Desk, path: string, input: unknown) =>
  callProcedure({ router: desk.router, path, input, context: desk.createContext() })

const printers = z.object({ items: z.array(z.object({ printer: z.number(), name: z.string() })) })
const queued = z.looseObject({ rejected: z.array(z.unknown()) })

const putIntoQueue = async (desk: Desk, wishes: Wishes): Promise<Outcome> => {
  const { references, document = 'label', printer: name, reason } = wishes
  const printer = name === undefined ? undefined : await printerCalled(desk, name)
  const answered = await ask(desk, 'printQueue.print', {
    shipments: references,
    what: document,
    ...(printer !== undefined && { printer }),
    ...(reason !== undefined && { reason }),
  })
  if ('error' in answered) return { answer: answered.error, isWhole: false }
  const { rejected } = queued.parse(answered.result)
  return { answer: answered.result, isWhole: rejected.length === 0 }
}

const printerCalled = async (desk: Desk, name: string): Promise<number> => {
  const listed = await ask(desk, 'printers.list', undefined)
  const { items } = printers.parse('result' in listed ? listed.result : { items: [] })
  const found = items.find((one) => one.name === name)
  if (found) return found.printer
  const names = items.map((one) => `“${one.name}”`).join(', ')
  throw new Error(
    `There is no printer “${name}” here. ${names === '' ? 'None is set up.' : `There is ${names}.`}`,
  )
}

const labels = z.object({
  labels: z.array(z.object({ reference: z.string(), file: z.instanceof(Uint8Array) })),
})
const paper = z.object({ file: z.instanceof(Uint8Array) })

const writeFiles = async (desk: Desk, wishes: Wishes & { readonly out: string }): Promise<Outcome> => {
  const { references, out, document = 'label', format = 'pdf' } = wishes
  if (document !== 'label' && format !== 'pdf') throw new Error('Only labels can be ZPL; papers are PDF.')
  createDataFolderGuard(desk.folder.path)(out)
  mkdirSync(out, { recursive: true })
  const files: string[] = []
  const rejected: ({ readonly shipment_reference: string } & ApiError)[] = []
  for (const reference of references) {
    const made = await filesOf(desk, { ...wishes, reference })
    if ('error' in made) rejected.push({ shipment_reference: reference, ...made.error })
    else {
      for (const { name, file } of made.files) {
        const path = join(out, `${name}.${format}`)
        writeFileSync(path, file)
        files.push(path)
      }
    }
  }
  return { answer: { files, rejected }, isWhole: rejected.length === 0 }
}

type Made = { readonly files: readonly { readonly name: string; readonly file: Uint8Array }[] }

const filesOf = async (
  desk: Desk,
  { reference, document = 'label', format = 'pdf', reason }: Wishes & { readonly reference: string },
): Promise<Made | { readonly error: ApiError }> => {
  if (document !== 'label') {
    const answered = await ask(desk, 'shippingDocuments.get', { reference, document_type: document })
    if ('error' in answered) return answered
    return { files: [{ name: `${document}_${reference}`, file: paper.parse(answered.result).file }] }
  }
  const again = reason === undefined ? {} : { reason }
  const answered = await ask(desk, 'labels.get', { reference, format, ...again })
  if ('error' in answered) return answered
  const taken = labels.parse(answered.result).labels
  return { files: taken.map(({ reference: contents, file }) => ({ name: `label_${contents}`, file })) }
}
