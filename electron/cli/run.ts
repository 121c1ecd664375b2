import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { usage } from './usage.ts'
import { dataFolderArgument } from '../platform/arguments.ts'
import { chooseDataFolder } from '../platform/data-folder.ts'
import { explainFailure } from '../platform/startup-failure.ts'
import { englishReader, messageOf } from '#shared/texts/sentences.ts'
import { troubleOf } from '../platform/trouble.ts'

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      actor: { type: 'string' },
      rows: { type: 'string' },
      seed: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      printer: { type: 'string' },
      document: { type: 'string' },
      reason: { type: 'string' },
      yes: { type: 'boolean' },
      'no-files': { type: 'boolean' },
      head: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  })

const run = async (): Promise<number> => {
  const { values, positionals } = readArguments()
  const [name, ...rest] = positionals
  if (values.version) {
    process.stdout.write(`${packageJson.version}\n`)
    return 0
  }
  if (values.help || name === undefined) {
    process.stdout.write(usage)
    return name === undefined && !values.help ? 2 : 0
  }
  const { commands } = await import('./commands.ts')
  const command = Object.hasOwn(commands, name) && commands[name]
  if (!command) throw new UsageError(`There is no command "${name}".`)
  return command({ ...values, positionals: rest })
}

/** What was typed on the command line makes no sense. */
class UsageError extends Error {}

/** Why it could not be done, as a person reads it. */
const sentenceFor = (error: unknown): string => {
  if (troubleOf(error))
    return explainFailure(error, chooseDataFolder(dataFolderArgument(process.argv.slice(2))))
  // What a reader of texts or a checker of shapes says quotes what it has read, which may be about a person.
  if (error instanceof SyntaxError || (error instanceof Error && 'issues' in error))
    return 'Something went wrong inside the program.'
  return error instanceof Error ? error.message : String(error)
}

/** Whoever reads the answers may stop when they have read enough: that is no failure, and no answer is owed. */
const endWhenNobodyReads = (error: NodeJS.ErrnoException): never => {
  if (error.code === 'EPIPE') process.exit(0)
  const trouble = troubleOf(error)
  process.stderr.write(
    `The answer could not be written. ${trouble ? messageOf({ key: trouble }, englishReader) : ''}\n`,
  )
  process.exit(1)
}
process.stdout.on('error', endWhenNobodyReads)

try {
  process.exitCode = await run()
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exitCode = troubleOf(error) ? 1 : 2
}
