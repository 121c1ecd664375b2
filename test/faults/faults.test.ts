import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { allRows } from './rows.ts'

const LONGEST_MS = 15 * 60_000

const report = z.object({
  rows: z.array(
    z.object({ name: z.string(), faults: z.array(z.object({ kind: z.string(), what: z.string() })) }),
  ),
})

it(
  'a desk loses nothing that it has acknowledged, whatever is done to it: a little of each fault',
  async () => {
    const runner = join(import.meta.dirname, 'run.ts')
    const child = spawn(process.execPath, [runner, '--brief', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const { rows } = report.parse(JSON.parse(await text(child.stdout)))
    expect(rows.flatMap(({ name, faults }) => faults.map((fault) => ({ name, ...fault })))).toEqual([])
    expect(rows.map(({ name }) => name)).toEqual(allRows.map(({ name }) => name))
  },
  LONGEST_MS,
)
