import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { programAt } from '../start/built-program.mjs'

const root = join(import.meta.dirname, '../..')
/** As `npm run desk` runs it: its build, which starts in half the time, where there is one of these very sources. */
const program = programAt(root, join(root, 'electron/cli.ts'))

/** Starts the program without a window, as another system of a warehouse would. */
export const startDesk = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '', ...environment },
  })

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const endOf = async (child: ChildProcess): Promise<Ended> => {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('The program has no output.')
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(stdout), text(stderr), ended])
  return { code, out, err }
}

/** Runs the program to its end, with this for standard input. */
export const runDesk = async (
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const child = startDesk(args, environment)
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  return endOf(child)
}

const answer = z.looseObject({ id: z.json(), result: z.unknown().optional(), error: z.unknown().optional() })

/** The answers to lines, each of which is one. */
export const answersIn = (out: string): readonly z.output<typeof answer>[] => {
  if (out !== '' && !out.endsWith('\n')) throw new Error('The last line has no end.')
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => answer.parse(JSON.parse(line)))
}
