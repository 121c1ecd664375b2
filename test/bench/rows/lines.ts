import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Bench, openBare, type Row } from '../bench.ts'
import { type Line, lineOfNothing, lineOfRatio } from '../line.ts'
import { timeOf } from '../measure.ts'
import { createRequests } from '../requests.ts'

const root = join(import.meta.dirname, '../../..')
const MANY = 400
const WAITING = 8
const ROUNDS = 3

/** Milliseconds that each wait for the disk takes at least, as on many disks. */
const SLOW = 3
/** Has the system hold up a process whenever it waits for the disk. */
const slowly = [
  'strace',
  '-f',
  '-qq',
  '--seccomp-bpf',
  '--output=/dev/null',
  '--trace=fsync,fdatasync',
  `--inject=fsync,fdatasync:delay_exit=${SLOW * 1000}`,
] as const

/** A process that answers lines, so many of which wait at a time. @param before what it is started by */
export const startLines = (folder: string, before: readonly string[] = []) => {
  const desk = ['test/start/ready.mjs', 'electron/cli.ts', '--data', folder, 'lines']
  const [command = '', ...given] = [...before, process.execPath, ...desk]
  const child = spawn(command, given, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
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

const bareInserts = `
  const bare = new (require('better-sqlite3'))(process.argv[1])
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) bare.pragma(pragma)
  bare.exec('CREATE TABLE x (id INTEGER PRIMARY KEY, d TEXT)')
  const insert = bare.prepare('INSERT INTO x (d) VALUES (?)')
  const start = performance.now()
  for (let turn = 0; turn < ${MANY}; turn += 1) insert.run(process.argv[2])
  console.log(performance.now() - start)
`

/** The same where the disk is slow, which is what waiting together is for. */
const slowLine = async (bench: Bench, text: string): Promise<Line> => {
  const name = `the same, where the disk takes ${SLOW} ms`
  if (spawnSync('strace', ['-V']).status !== 0) return lineOfNothing(name, 'strace is not there')
  const lines = startLines(await bench.copyOf(bench.rows, 'slow-lines'), slowly)
  await lines.create(50)
  const ours = await timeOf(() => lines.create(MANY))
  await lines.end()
  const [command, ...given] = [...slowly, process.execPath, '-e', bareInserts]
  const { stdout } = spawnSync(command, [...given, join(bench.folder, 'slow.db'), text], { cwd: root })
  const yardstick = perSecond(MANY, Number(stdout.toString()))
  return lineOfRatio(name, { unit: '/s', ours: perSecond(MANY, ours), yardstick }, { atLeast: 0.5 })
}

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
      // Where syncing takes next to nothing, there is nothing to be won by doing it together.
      {},
    ),
    await slowLine(bench, text),
  ]
}
