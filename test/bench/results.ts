import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Line } from './line.ts'

const cache = join(import.meta.dirname, '../../.cache/bench')
const sizes = [10_000, 100_000, 1_000_000] as const

/** What a run measured. */
export type Results = {
  readonly rows: number
  readonly at: string
  readonly machine: string
  readonly lines: readonly Line[]
}
const results: z.ZodType<Results> = z.object({
  rows: z.number(),
  at: z.string(),
  machine: z.string(),
  lines: z.array(
    z.object({
      operation: z.string(),
      unit: z.enum(['µs', 'ms', 's', 'kB', 'MB', '/s', 'rows']),
      ours: z.number().exactOptional(),
      p99: z.number().exactOptional(),
      yardstick: z.number().exactOptional(),
      ratio: z.number().exactOptional(),
      goal: z.string(),
      met: z.enum(['yes', 'no', '–']),
    }),
  ),
})

const fileOf = (rows: number): string => join(cache, `results-${rows}.json`)

/** What was measured with so many shipments, by the last runs. */
const readResults = (rows: number): Results | undefined =>
  existsSync(fileOf(rows)) ? results.parse(JSON.parse(readFileSync(fileOf(rows), 'utf8'))) : undefined

/** Keeps what was measured; what a run left out stays as it was. */
export const writeResults = (measured: Results): void => {
  const names = new Set(measured.lines.map(({ operation }) => operation))
  const kept = readResults(measured.rows)?.lines.filter(({ operation }) => !names.has(operation)) ?? []
  writeFileSync(fileOf(measured.rows), JSON.stringify({ ...measured, lines: [...kept, ...measured.lines] }))
}

/** All that was measured, by the number of shipments. */
export const allResults = (): readonly Results[] => sizes.flatMap((rows) => readResults(rows) ?? [])
