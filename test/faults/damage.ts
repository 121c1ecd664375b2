import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import type { Dice } from '#electron/seed/dice.ts'
import { commands } from '#electron/cli/commands.ts'
import { sqlToPutInState } from '#helpers/put-in-state.ts'
import { judgeInside } from './judge.ts'
import { copyOf } from './memory.ts'
import { isStackTrace, runCommand } from './program.ts'
import { readableIn } from './readable.ts'
import type { Fault, Outcome, Row, Run } from './row.ts'
import { copyStock, makeStock } from './stock.ts'

const CHANGES = 150
const PAGE = 8192

const writeAt = (path: string, at: number, bytes: Uint8Array): void => {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, bytes, 0, bytes.length, at)
  } finally {
    closeSync(file)
  }
}

type Damage = {
  readonly what: string
  readonly do: (folder: string, dice: Dice) => void
  /** Whether it is for a salvage to get out of it what can be read. */
  readonly isOfFile?: boolean
}

const database = (folder: string): string => join(folder, 'shipdesk.db')

const anyDocument = (folder: string, dice: Dice): string => {
  const inner = readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
  const file = dice.pick(inner.filter((one) => one.isFile()))
  return join(file.parentPath, file.name)
}

/** Changes some bytes, each into another. */
const flip = (path: string, dice: Dice, most: number): void => {
  const { size } = statSync(path)
  const bytes = readFileSync(path)
  for (let left = dice.whole(1, most); left > 0; left -= 1) {
    const at = dice.whole(0, size - 1)
    writeAt(path, at, Uint8Array.of((bytes[at] ?? 0) ^ dice.whole(1, 255)))
  }
}

const anyReference = z.object({ reference: z.string() })

/** Changes something by SQL, with what guards the trail out of the way meanwhile. */
const tamper =
  (sqlFor: (reference: string) => string) =>
  (folder: string): void => {
    const sqlite = new SqliteDatabase(database(folder))
    const { reference } = anyReference.parse(
      sqlite.prepare('SELECT reference FROM shipment WHERE state = 0 ORDER BY random() LIMIT 1').get(),
    )
    const guards = z
      .array(z.object({ name: z.string(), sql: z.string() }))
      .parse(
        sqlite
          .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'")
          .all(),
      )
    for (const { name } of guards) sqlite.exec(`DROP TRIGGER ${name}`)
    sqlite.exec(sqlFor(reference))
    for (const { sql } of guards) sqlite.exec(sql)
    sqlite.close()
  }

/** What nobody's disk does. */
const tamperings: readonly Damage[] = [
  {
    what: 'a record changed by SQL',
    do: tamper(
      (reference) => `UPDATE shipment_record SET record = replace(record, '-r', '-r9')
        WHERE id = (SELECT id FROM shipment WHERE reference = '${reference}')`,
    ),
  },
  {
    what: 'a state changed by SQL, and the counts with it',
    do: tamper((reference) => sqlToPutInState(reference, 'delivered')),
  },
  {
    what: 'the end of the trail cut off',
    do: tamper(
      () => `DELETE FROM audit_detail WHERE sequence > (SELECT max(sequence) - 5 FROM audit);
        DELETE FROM audit WHERE sequence > (SELECT max(sequence) - 5 FROM audit)`,
    ),
  },
]

const damages: readonly Damage[] = [
  { what: 'bytes flipped', isOfFile: true, do: (folder, dice) => flip(database(folder), dice, 20) },
  {
    what: 'a page zeroed',
    isOfFile: true,
    do: (folder, dice) => {
      const page = dice.whole(0, statSync(database(folder)).size / PAGE - 1)
      writeAt(database(folder), page * PAGE, new Uint8Array(PAGE))
    },
  },
  {
    what: 'the file cut',
    isOfFile: true,
    do: (folder, dice) => truncateSync(database(folder), dice.whole(1, statSync(database(folder)).size - 1)),
  },
  { what: 'a document flipped', do: (folder, dice) => flip(anyDocument(folder, dice), dice, 3) },
  {
    what: 'a document cut',
    do: (folder, dice) => {
      const path = anyDocument(folder, dice)
      truncateSync(path, dice.whole(0, statSync(path).size - 1))
    },
  },
  { what: 'a document gone', do: (folder, dice) => rmSync(anyDocument(folder, dice)) },
  ...tamperings,
]

const verified = z.looseObject({ ok: z.boolean() })

/** What `desk verify` says: whether all is well; nothing where it did not say. */
const verify = async (folder: string, faults: Fault[]): Promise<boolean> => {
  const { code, out, err } = await runCommand({ folder }, ['verify'])
  if (code === null || isStackTrace(err))
    faults.push({ kind: 'crash', what: `verify ended with ${code}: ${err}` })
  try {
    return verified.parse(JSON.parse(out)).ok && code === 0
  } catch {
    if (err.trim() === '')
      faults.push({ kind: 'crash', what: `verify said nothing, and ended with ${code}.` })
    return false
  }
}

const salvageReport = z.looseObject({})

const run = async ({ scratch, dice, rounds, progress }: Run): Promise<Outcome> => {
  const faults: Fault[] = []
  const stock = await makeStock(scratch, dice, CHANGES)
  faults.push(...(await judgeInside(stock.folder, copyOf(stock.memory))).faults)
  const figures = {
    damaged: 0,
    'said by verify': 0,
    'without harm': 0,
    salvaged: 0,
    'records readable': 0,
    'records salvaged': 0,
  }
  const whole = readableIn(database(stock.folder))
  const canSalvage = Object.hasOwn(commands, 'salvage')
  for (; figures.damaged < rounds; figures.damaged += 1) {
    const place = join(scratch, `damaged-${figures.damaged}`)
    const { memory } = copyStock(stock, place)
    const damage = damages[figures.damaged % damages.length] ?? dice.pick(damages)
    damage.do(place, dice)
    const found: Fault[] = []
    const isFine = await verify(place, found)
    if (isFine) {
      // What is fine has to be whole.
      const { faults: unseen } = await judgeInside(place, memory)
      found.push(...unseen.map((fault) => ({ ...fault, what: `not seen by verify: ${fault.what}` })))
      figures['without harm'] += 1
    } else figures['said by verify'] += 1
    if (!isFine && canSalvage && damage.isOfFile === true) {
      // What was changed within itself is no record of the desk's any more, whether it can be read or not.
      const readable = [...readableIn(database(place))].filter(([name, text]) => whole.get(name) === text)
      const { code, out, err } = await runCommand({ folder: place }, ['salvage', '--yes'])
      if (isStackTrace(err) || code === null) found.push({ kind: 'crash', what: `salvage: ${code} ${err}` })
      else if (code === 0) {
        salvageReport.parse(JSON.parse(out))
        const salvaged = readableIn(database(place))
        figures.salvaged += 1
        figures['records readable'] += readable.length
        figures['records salvaged'] += salvaged.size
        const missing = readable.filter(([reference, text]) => salvaged.get(reference) !== text)
        if (missing.length > 0)
          found.push({
            kind: 'lost',
            what: `${missing.length} of ${readable.length} readable records were not salvaged.`,
          })
      }
    }
    faults.push(...found.map((fault) => ({ ...fault, what: `${damage.what}: ${fault.what}` })))
    rmSync(place, { recursive: true, force: true })
    progress(`${figures.damaged + 1} of ${rounds}`)
  }
  return { figures, faults }
}

export const damageRow: Row = {
  name: 'damage',
  title: 'bytes flipped, pages zeroed, file cut: said by verify, salvaged to the last readable record',
  rounds: { brief: 6, short: 50, long: 1000 },
  run,
}
