import { text } from 'node:stream/consumers'
import { chooseDataFolder, openDataFolder } from '../platform/data-folder.ts'
import { whileNobodyUses } from '../platform/opening-lock.ts'
import { isDatabaseLost, setContentsAside } from '../recovery/open-lost-desk.ts'
import { callProcedure } from '../trpc/call.ts'
import { backUpDesk } from './backup.ts'
import { exportShipments } from './export.ts'
import { importShipments } from './import.ts'
import { answerLines } from './lines.ts'
import { printSheets } from './print.ts'
import { openCliDesk } from './open-desk.ts'
import { parseJson } from './parse-json.ts'
import { listProcedures } from './procedures.ts'
import { salvageRecords } from './salvage.ts'
import { restoreDesk } from './restore.ts'
import { toJson } from './to-json.ts'
import { verifyEverything } from './verify.ts'

/** What stood on the command line after the command's name, and the options. */
export type Arguments = {
  readonly positionals: readonly string[]
  readonly data?: string | undefined
  /** An integration that acts, by its name. */
  readonly actor?: string | undefined
  readonly rows?: string | undefined
  readonly seed?: string | undefined
  readonly format?: string | undefined
  readonly out?: string | undefined
  readonly printer?: string | undefined
  readonly document?: string | undefined
  readonly reason?: string | undefined
  /** Does what would else only be said. */
  readonly yes?: boolean | undefined
  /** Whoever calls can name no file of the computer. */
  readonly 'no-files'?: boolean | undefined
  readonly head?: string | undefined
}

/** A command answers its exit code. */
type Command = (args: Arguments) => number | Promise<number>

const print = (value: unknown): void => void process.stdout.write(`${toJson(value, 2)}\n`)

const call: Command = async ({ positionals: [path, json], data, actor, 'no-files': noFiles = false }) => {
  if (path === undefined) throw new Error('Which procedure? See: desk procedures')
  const requestJson = json === '-' ? await text(process.stdin) : json
  const input: unknown = requestJson === undefined ? undefined : parseJson(requestJson)
  using desk = openCliDesk(data, actor, !noFiles)
  const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
  print('error' in answer ? answer.error : answer.result)
  await desk.jobs.settled()
  return 'error' in answer ? 1 : 0
}

const lines: Command = async ({ data, actor, 'no-files': noFiles = false }) => {
  using desk = openCliDesk(data, actor, !noFiles)
  await answerLines(desk, process.stdin, process.stdout)
  await desk.jobs.settled()
  return 0
}

const procedures: Command = async () => {
  for (const { path, kind } of await listProcedures()) process.stdout.write(`${path.padEnd(36)}${kind}\n`)
  return 0
}

const seed: Command = async ({ data, rows, seed: seedText }) => {
  const wanted = Number(rows)
  if (!Number.isSafeInteger(wanted) || wanted < 1)
    throw new Error('How many rows? For example: desk seed --rows 1000')
  const chosen = Number(seedText ?? 1)
  if (!Number.isSafeInteger(chosen)) throw new Error('A seed is a whole number.')
  const { seedDesk } = await import('../seed/seed-desk.ts')
  using desk = openCliDesk(data)
  print(seedDesk(desk, { rows: wanted, seed: chosen }))
  return 0
}

const verify: Command = ({ data, head }) => verifyEverything({ data, head })

/** For whoever has the files of the desk, as nobody else could help a lead who has forgotten their PIN. */
const operators: Command = ({ positionals: [action = 'list', name], data, actor }) => {
  using desk = openCliDesk(data, actor)
  if (action === 'reset-pin') {
    if (name === undefined) throw new Error('Whose PIN? For example: desk operators reset-pin "Ada Byron"')
    desk.operators.resetPin(name, desk.createContext().actor)
  } else if (action !== 'list') throw new Error(`There is no "desk operators ${action}".`)
  print(desk.operators.list())
  return 0
}

/** For a folder whose records are lost only: nothing of a desk that can be opened is ever put aside. */
const beginAnew: Command = ({ data }) => {
  const folder = openDataFolder(chooseDataFolder(data))
  const aside = whileNobodyUses(folder, () => {
    if (!isDatabaseLost(folder))
      throw new Error(`The records in ${folder.path} are there. Nothing was changed.`)
    return setContentsAside(folder)
  })
  openCliDesk(data).close()
  print({ set_aside: aside })
  return 0
}

const exportCommand: Command = ({ positionals: [request], data, actor, format, out }) =>
  exportShipments({ data, actor, out, request, format })

const importCommand: Command = ({ positionals: [file, request], data, actor }) => {
  if (file === undefined) throw new Error('Which file? For example: desk import orders.csv')
  return importShipments({ data, actor, file, request })
}

const printCommand: Command = ({ positionals, ...wishes }) =>
  printSheets({ ...wishes, references: positionals })

const backupCommand: Command = ({ data, out }) => backUpDesk({ data, out })

const restoreCommand: Command = ({ positionals: [wanted], data, yes }) => restoreDesk({ data, wanted, yes })

export const commands: Readonly<Record<string, Command>> = {
  call,
  lines,
  procedures,
  export: exportCommand,
  import: importCommand,
  print: printCommand,
  backup: backupCommand,
  restore: restoreCommand,
  seed,
  verify,
  salvage: salvageRecords,
  operators,
  'begin-anew': beginAnew,
}
