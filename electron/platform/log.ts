import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
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

const describe = (error: unknown): string => textOf(error).slice(0, MAX_CHARACTERS)

const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const text = error.stack ?? `${error.name}: ${error.message}`
  return error.cause === undefined ? text : `${text}\ncaused by ${textOf(error.cause)}`
}
