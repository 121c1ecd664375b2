import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { Memory, Version } from './memory.ts'
import { openInside } from './inside.ts'
import { isStackTrace, startProgram, type Program } from './program.ts'
import type { Fault } from './row.ts'
import { sha256Of } from './sha256.ts'

const page = z.object({
  items: z.array(z.object({ reference: z.string(), documents: z.number() })),
  next_cursor: z.string().nullable(),
})
const shipment = z.object({
  reference: z.string(),
  state: z.enum(shipmentStates),
  custom_reference: z.string(),
  metadata: z.array(z.object({ key: z.string(), value: z.string() })),
  contents: z.array(z.object({ description: z.string() })),
  allocation: z.unknown().optional(),
})
const documents = z.object({
  items: z.array(
    z.object({ document_reference: z.string(), sha256: z.string(), document_state: z.string() }),
  ),
})
const content = z.object({ file_content: z.string() })
const history = z.object({ items: z.array(z.object({ to: z.string().exactOptional() })) })
const verified = z.looseObject({ ok: z.boolean() })

type Found = { readonly key: string; readonly reference: string; readonly version: Version }
export type Judgement = {
  readonly faults: readonly Fault[]
  readonly records: number
  readonly documents: number
}

const lost = (what: string): Fault => ({ kind: 'lost', what })
const corrupt = (what: string): Fault => ({ kind: 'corrupt', what })

/**
 * Opens a desk in a process that was not there before, and holds everything in it against what was acknowledged: records,
 * states, documents' bytes, counts, history, files of exports. From then on what was found is what is remembered.
 */
export const judgeDesk = (folder: string, memory: Memory): Promise<Judgement> =>
  judgeBy(() => startProgram({ folder }), folder, memory)

/** The same in this process, which takes a tenth of the time. */
export const judgeInside = (folder: string, memory: Memory): Promise<Judgement> =>
  judgeBy(() => openInside(folder), folder, memory)

type Asked = Pick<Program, 'ask' | 'end'>

const judgeBy = async (open: () => Asked, folder: string, memory: Memory): Promise<Judgement> => {
  const faults: Fault[] = []
  let program: Asked | undefined
  let found: readonly Found[] = []
  try {
    program = open()
    found = await readDesk(program, faults)
    faults.push(...compare(memory, found), ...exportsOf(memory))
    const { result } = await program.ask('audit.verify')
    if (verified.safeParse(result).data?.ok !== true)
      faults.push(corrupt(`audit.verify: ${JSON.stringify(result)}`))
    faults.push(...judgeDatabase(folder))
    memory.settle(found)
  } catch (error) {
    faults.push({ kind: 'crash', what: `The desk cannot be read: ${String(error)}` })
  }
  const { err = '' } = (await program?.end()) ?? {}
  if (isStackTrace(err)) faults.push({ kind: 'crash', what: err })
  return { faults, records: found.length, documents: found.flatMap((one) => one.version.documents).length }
}

const resultOf = async (program: Asked, procedure: string, input: unknown): Promise<unknown> => {
  const { result, error } = await program.ask(procedure, input)
  if (error !== undefined) throw new Error(`${procedure}: ${JSON.stringify(error)}`)
  return result
}

const readDesk = async (program: Asked, faults: Fault[]): Promise<readonly Found[]> => {
  const listed: z.output<typeof page>['items'] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked: unknown = await resultOf(program, 'shipments.list', {
      take: 1000,
      ...(cursor !== '' && { cursor }),
    })
    const { items, next_cursor } = page.parse(asked)
    listed.push(...items)
    cursor = next_cursor
  }
  return Promise.all(listed.map((one) => readShipment(program, one, faults)))
}

const readShipment = async (
  program: Asked,
  { reference, documents: count }: { readonly reference: string; readonly documents: number },
  faults: Fault[],
): Promise<Found> => {
  const [got, told, listed] = await Promise.all([
    resultOf(program, 'shipments.get', { reference }).then((one) => shipment.parse(one)),
    resultOf(program, 'shipments.history', { reference }).then((one) => history.parse(one)),
    resultOf(program, 'documents.list', { reference }).then((one) => documents.parse(one)),
  ])
  const [{ value: mark } = { value: '' }] = got.metadata
  const revision = Number(mark.split('-r')[1])
  if (
    mark !== `${got.custom_reference}-r${revision}` ||
    got.contents.some(({ description }) => description !== mark)
  )
    faults.push(corrupt(`${mark} is half of one revision and half of another.`))
  const isTaken = got.state === 'allocated' || got.state === 'ready_to_ship'
  if (isTaken && got.allocation === undefined)
    faults.push(corrupt(`${mark} is ${got.state} without an allocation.`))
  const last = told.items.findLast(({ to }) => to !== undefined)?.to
  if (last !== got.state) faults.push(corrupt(`${mark} is ${got.state}, and its history ends with ${last}.`))
  if (count !== listed.items.length)
    faults.push(corrupt(`${mark} counts ${count} documents and has ${listed.items.length}.`))
  for (const { document_reference, sha256 } of listed.items) {
    const { result, error } = await program.ask('documents.get', { document_reference })
    const bytes = content.safeParse(result).data?.file_content
    if (bytes === undefined || sha256Of(Buffer.from(bytes, 'base64')) !== sha256)
      faults.push(lost(`The document ${document_reference} of ${mark}: ${JSON.stringify(error)}`))
  }
  const version = { revision, state: got.state, documents: listed.items.map((one) => one.sha256) }
  return { key: got.custom_reference, reference, version }
}

const isSame = (one: Version | undefined, other: Version | undefined): boolean =>
  JSON.stringify(one && [one.revision, one.state, one.documents]) ===
  JSON.stringify(other && [other.revision, other.state, other.documents])

/** Whether what is there is what was acknowledged; of what was not, either of the two. */
const compare = (memory: Memory, found: readonly Found[]): readonly Fault[] => {
  const faults: Fault[] = []
  const byKey = new Map<string, Found>()
  for (const one of found) {
    if (byKey.has(one.key)) faults.push(corrupt(`${one.key} is there twice.`))
    if (!memory.entries.has(one.key))
      faults.push(corrupt(`${one.key} is there, and nobody asked for it, or it was deleted.`))
    byKey.set(one.key, one)
  }
  for (const { key, versions } of memory.entries.values()) {
    const there = byKey.get(key)?.version
    if (versions.some((version) => isSame(version, there))) continue
    faults.push(lost(`${key} is ${JSON.stringify(there)} instead of ${JSON.stringify(versions)}.`))
  }
  return faults
}

const isRecord = (line: string): boolean => {
  try {
    return z.object({ reference: z.string() }).safeParse(JSON.parse(line)).success
  } catch {
    return false
  }
}

const exportsOf = ({ exports }: Memory): readonly Fault[] =>
  [...exports].flatMap(([path, shipments]) => {
    if (!existsSync(path))
      return shipments === undefined ? [] : [lost(`The file ${path} of an export that was done.`)]
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    rmSync(path)
    const isWhole = lines.every(isRecord) && (shipments === undefined || shipments === lines.length)
    return isWhole
      ? []
      : [corrupt(`The file ${path} of an export has ${lines.length} lines, not ${shipments}.`)]
  })

const rows = z.array(z.record(z.string(), z.unknown()))
/** What SQLite says of its file, and what does not fit together between the tables; each query answers what is wrong. */
const queries = [
  "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  'SELECT * FROM pragma_foreign_key_check',
  `SELECT state, shipments FROM shipment_count WHERE shipments <> 0
     EXCEPT SELECT state, count(*) FROM shipment GROUP BY state`,
  'SELECT state, count(*) FROM shipment GROUP BY state EXCEPT SELECT state, shipments FROM shipment_count',
  'SELECT max(sequence), count(*) FROM audit HAVING max(sequence) <> count(*)',
  `SELECT s.reference FROM shipment s WHERE s.documents <>
     (SELECT count(*) FROM document d WHERE d.shipment = s.id)`,
]

/** Looks past the program at the database. */
export const judgeDatabase = (folder: string): readonly Fault[] => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'), { readonly: true })
  try {
    return queries.flatMap((query) => {
      const wrong = rows.parse(sqlite.prepare(query).all())
      return wrong.length === 0
        ? []
        : [corrupt(`${query.split('\n')[0]}: ${JSON.stringify(wrong.slice(0, 3))}`)]
    })
  } finally {
    sqlite.close()
  }
}
