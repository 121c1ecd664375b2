import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'

// Every call from outside is a new process: what was compiled once is not compiled again.
enableCompileCache()

const usage = `Shipdesk without a window.

  desk [--data DIR] call PROCEDURE [JSON|-]   one call; prints the answer as JSON
  desk [--data DIR] lines                     one call for each line of standard input:
                                              {"id": …, "procedure": …, "input": …}
  desk [--data DIR] export [--format F] [--out FILE] [JSON]
                                              shipments as csv, xlsx, jsonl or json; JSON says how
  desk [--data DIR] import FILE [JSON]        shipments from csv, xlsx, json or jsonl; JSON says how
  desk procedures                             every procedure and its kind
  desk [--data DIR] seed --rows N [--seed S]  fills the desk with made-up shipments
  desk [--data DIR] verify                    checks the database and the audit trail

DIR is the data folder; without it SHIPDESK_DATA, or the same folder as the program with a window.
Exit code: 0 done, 1 refused or not verified, 2 not understood.
`

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      rows: { type: 'string' },
      seed: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })

const run = async (): Promise<number> => {
  const { values, positionals } = readArguments()
  const [name, ...rest] = positionals
  if (values.help || name === undefined) {
    process.stdout.write(usage)
    return name === undefined && !values.help ? 2 : 0
  }
  const { commands } = await import('./cli/commands.ts')
  const command = Object.hasOwn(commands, name) && commands[name]
  if (!command) throw new UsageError(`There is no command "${name}".`)
  return command({ ...values, positionals: rest })
}

/** What was typed on the command line makes no sense. */
class UsageError extends Error {}

/** Whoever reads the answers may stop when they have read enough: that is no failure, and no answer is owed. */
const endWhenNobodyReads = (error: NodeJS.ErrnoException): never => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
process.stdout.on('error', endWhenNobodyReads)

try {
  process.exitCode = await run()
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
