import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openBare, type Row } from '../bench.ts'
import { lineOfRatio } from '../line.ts'
import { createRequests } from '../requests.ts'

const root = join(import.meta.dirname, '../../..')
const MANY = 400
const WAITING = 8
const ROUNDS = 3

/** A process that answers lines, so many of which wait at a time. */
export const startLines = (folder: string) => {
  const child = spawn(
    process.execPath,
    ['test/start/ready.mjs', 'electron/cli.ts', '--data', folder, 'lines'],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const answers = createInterface({ input: child.stdout })
  const next = createRequests(5)
  let id = 0
  const ask = (): boolean =>
    child.stdin.write(`${JSON.stringify({ id: (id += 1), procedure: 'shipments.create', input: next() })}\n`)
  return {
    /** Makes so many shipments. */
    create: async (many: number): Promise<void> => {
      let asked = 0
      let answered = 0
      const done = new Promise<void>((resolve, reject) => {
        const take = (line: string): void => {
          if (!line.includes('"result"')) reject(new Error(line))
          answered += 1
          if (asked < many && ask()) asked += 1
          if (answered < many) return
          answers.off('line', take)
          resolve()
        }
        answers.on('line', take)
      })
      for (; asked < Math.min(WAITING, many); asked += 1) ask()
      await done
    },
    end: async (): Promise<void> => {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

const perSecond = (many: number, milliseconds: number): number => (many * 1000) / milliseconds

/** Creates by lines of the command line, eight of which always wait. */
export const linesRow: Row = async (bench) => {
  const lines = startLines(await bench.copyOf(bench.rows, 'lines'))
  const bare = openBare(join(bench.folder, 'lines.db'))
  bare.exec('CREATE TABLE x (id INTEGER PRIMARY KEY, d TEXT)')
  const insert = bare.prepare('INSERT INTO x (d) VALUES (?)')
  const text = JSON.stringify(createRequests(6)())
  await lines.create(50)
  const [ours, raw]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await lines.create(MANY)
    ours.push(performance.now() - start)
    const startRaw = performance.now()
    for (let turn = 0; turn < MANY; turn += 1) insert.run(text)
    raw.push(performance.now() - startRaw)
  }
  await lines.end()
  bare.close()
  const median = (times: number[]): number =>
    perSecond(MANY, times.toSorted((a, b) => a - b)[1] ?? Number.NaN)
  return [
    lineOfRatio(
      'desk lines: creates, 8 waiting, against bare inserts',
      { unit: '/s', ours: median(ours), yardstick: median(raw) },
      { atLeast: 0.5 },
    ),
  ]
}
