import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { programAt } from '../start/built-program.mjs'

const root = join(import.meta.dirname, '../..')
const programs = {
  lines: join(root, 'electron/cli.ts'),
  window: join(root, 'test/faults/window-desk.ts'),
} as const
/** The build of the first, where there is one of these very sources, starts in half the time. */
const built = programAt(root, programs.lines)
const answer = z.looseObject({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
})
export type Answered = { readonly result?: unknown; readonly error?: unknown }

/** The program ended before it answered. */
export class Ended extends Error {
  override readonly name = 'Ended'
}

type Wishes = {
  readonly folder: string
  /** Without a window, or with all that goes on by itself while one is open. */
  readonly kind?: keyof typeof programs
  /** A way in which the program is broken on purpose: see `breakage.ts`. */
  readonly breakage?: string | undefined
  readonly env?: Readonly<Record<string, string>>
}

const environmentOf = ({ breakage, env }: Wishes): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  NODE_NO_WARNINGS: '1',
  NODE_COMPILE_CACHE: join(root, '.cache/node'),
  ...(breakage !== undefined && { FAULTS_BREAKAGE: breakage }),
  ...env,
})

const breaking = ({ breakage }: Wishes): readonly string[] =>
  breakage === undefined ? [] : ['--import', join(import.meta.dirname, 'breakage.ts')]

const spawnDesk = (wishes: Wishes, args: readonly string[]): ChildProcess => {
  const source = programs[wishes.kind ?? 'lines']
  // Only the sources are broken by the names of their files.
  const program = source === programs.lines && wishes.breakage === undefined ? built : source
  const line = [...breaking(wishes), program, ...args]
  return spawn(process.execPath, line, { cwd: root, stdio: 'pipe', env: environmentOf(wishes) })
}

/** Whether a text on standard error is that of a program that fell over: people get sentences. */
export const isStackTrace = (text: string): boolean => /^\s+at .+[:(]|^\w*Error:|\bBUG\b/mu.test(text)

export type Finish = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs a command of the desk to its end, or until it is killed by whoever gets the process. */
export const runCommand = async (
  wishes: Wishes,
  args: readonly string[],
  onStart?: (child: ChildProcess) => void,
): Promise<Finish> => {
  const child = spawnDesk(wishes, ['--data', wishes.folder, ...args])
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => void (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  child.stdin?.on('error', () => undefined)
  child.stdin?.end()
  onStart?.(child)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

/** A desk in a process of its own, asked line by line; what it has answered is known out here. */
export const startProgram = (wishes: Wishes) => {
  const child = spawnDesk(wishes, ['--data', wishes.folder, 'lines'])
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('The program has no input or output.')
  const waiting = new Map<number, { resolve: (answered: Answered) => void; reject: (why: Error) => void }>()
  let asked = 0
  let err = ''
  let hasEnded = false
  stdin.on('error', () => undefined)
  stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  createInterface({ input: stdout }).on('line', (line) => {
    const { id, ...answered } = answer.parse(JSON.parse(line))
    waiting.get(id)?.resolve(answered)
    waiting.delete(id)
  })
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on('close', (code) => {
      hasEnded = true
      for (const { reject } of waiting.values()) reject(new Ended())
      waiting.clear()
      resolve({ code, err })
    })
  })
  return {
    pid: child.pid ?? 0,
    /** What it answers. @throws Ended when it ends first */
    ask: (procedure: string, input?: unknown): Promise<Answered> => {
      if (hasEnded) return Promise.reject(new Ended())
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        stdin.write(`${JSON.stringify({ id, procedure, input })}\n`)
      })
    },
    signal: (signal: NodeJS.Signals): void => void child.kill(signal),
    /** Ends it at once, as a power cut would. @returns what stood on standard error */
    kill: async (): Promise<string> => {
      child.kill('SIGKILL')
      return (await ended).err
    },
    /** Lets it come to its end. */
    end: async () => {
      stdin.end()
      return ended
    },
    ended,
  }
}
export type Program = ReturnType<typeof startProgram>
