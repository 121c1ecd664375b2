import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Line } from './line.ts'

const cache = join(import.meta.dirname, '../../.cache/bench')
const sizes = [10_000, 100_000, 1_000_000] as const

const line = z.object({
  operation: z.string(),
  unit: z.enum(['µs', 'ms', 's', 'kB', 'MB', '/s', 'rows']),
  ours: z.number().exactOptional(),
  p99: z.number().exactOptional(),
  yardstick: z.number().exactOptional(),
  ratio: z.number().exactOptional(),
  goal: z.string(),
  met: z.enum(['yes', 'no', '–']),
})

/** What a run measured, when it began, and how quick the machine was meanwhile. */
export type Run = { readonly at: string; readonly machine: string; readonly lines: readonly Line[] }
/** What was measured last with so many shipments, each line in the run that measured it. */
export type Results = { readonly rows: number; readonly runs: readonly Run[] }

const results: z.ZodType<Results> = z.object({
  rows: z.number(),
  runs: z.array(z.object({ at: z.string(), machine: z.string(), lines: z.array(line) })),
})

const fileOf = (rows: number): string => join(cache, `results-${rows}.json`)

/** What was measured with so many shipments, by the last runs; figures that another bench has kept in its own way are left out. */
const readResults = (rows: number): Results | undefined =>
  existsSync(fileOf(rows))
    ? results.safeParse(JSON.parse(readFileSync(fileOf(rows), 'utf8'))).data
    : undefined

/** Keeps what a run measured, in place of what it had measured by then and of what others had of the same. */
export const writeRun = (rows: number, run: Run): void => {
  const names = new Set(run.lines.map(({ operation }) => operation))
  const others = (readResults(rows)?.runs ?? []).flatMap(({ lines, ...other }) => {
    const left = lines.filter(({ operation }) => !names.has(operation))
    return other.at === run.at || left.length === 0 ? [] : [{ ...other, lines: left }]
  })
  writeFileSync(fileOf(rows), JSON.stringify({ rows, runs: [...others, run] }))
}

/** All that was measured, by the number of shipments. */
export const allResults = (): readonly Results[] => sizes.flatMap((rows) => readResults(rows) ?? [])
