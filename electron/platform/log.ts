import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The program's own log. Neither function ever throws: a full disk must not break what works. */
export type Log = {
  /** Keeps a sentence on what happened. It must hold nothing of a shipment. */
  readonly note: (sentence: string) => void
  /** Keeps a bug under the id that the person sees. */
  readonly reportBug: (correlationId: string, error: unknown) => void
}

const MAX_BYTES = 1024 * 1024

/**
 * A log of one JSON object per line in `logs/shipdesk.log` of the data folder. When it has grown past a mebibyte
 * it becomes `shipdesk.old.log`, so that the two never take more than twice that (and a line).
 */
export const openLog = (dataFolder: string, now: () => Date): Log => {
  const folder = join(dataFolder, 'logs')
  const file = join(folder, 'shipdesk.log')
  const append = (entry: Readonly<Record<string, string>>): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (sizeOf(file) > MAX_BYTES) renameSync(file, join(folder, 'shipdesk.old.log'))
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 })
    } catch {
      // There is nowhere left to say it.
    }
  }
  return {
    note: (sentence) => append({ note: sentence }),
    reportBug: (correlationId, error) => append({ correlation_id: correlationId, bug: describe(error) }),
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const MAX_CHARACTERS = 20_000

const describe = (error: unknown): string => textOf(error, MOST_CAUSES).slice(0, MAX_CHARACTERS)

/** An error may be its own cause. */
const MOST_CAUSES = 5

const textOf = (error: unknown, causes: number): string => {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const text = [`${error.name}: ${safeMessageOf(error)}`, ...framesOf(error)].join('\n')
  return error.cause === undefined || causes === 0
    ? text
    : `${text}\ncaused by ${textOf(error.cause, causes - 1)}`
}

/** Where it happened, without the message that a stack begins with. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at [^\n]{0,500}$/u.test(line))
    .map((line) => line.replaceAll(homedir(), '~'))

const MOST_OF_MESSAGE = 300

/**
 * What an error says, without what it quotes: that may be a part of a record, the name of a file or what a person typed. Readers of
 * texts and checkers of shapes quote so freely that nothing of theirs is kept but what kind of error it is.
 */
const safeMessageOf = (error: Error): string => {
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code} ` : ''
  if (error instanceof SyntaxError || 'issues' in error || 'problems' in error) return `${code}…`
  // The system's own errors name the file.
  if ('syscall' in error) return `${code}${String(error.syscall)} …`
  return `${code}${withoutQuotes(error.message.slice(0, MOST_OF_MESSAGE))}`
}

/** What marks a word as an address or a path. */
const markedWord = /[@/\\]/u
const quotes = /["'`“„«‘{[(]/u

const withoutQuotes = (text: string): string => {
  const [spoken = ''] = text.split(quotes)
  const words = spoken.split(' ').map((word) => (markedWord.test(word) ? '…' : word))
  return `${words.join(' ')}${spoken.length < text.length ? '…' : ''}`
}
