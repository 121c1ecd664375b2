import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** The calls by which a program brings something onto the disk, or takes it away. */
export const writingCalls = ['pwrite64', 'write', 'fsync', 'fdatasync', 'rename', 'unlink'] as const
export type WritingCall = (typeof writingCalls)[number]

/** What is done to a program at such a call, from the `first` on, and then at each `step`-th, if there is one. */
export type Injection = {
  readonly call: WritingCall
  readonly what: 'signal=SIGKILL' | 'error=EIO' | 'error=ENOSPC'
  readonly first: number
  readonly step?: number
  /** Only where one of these files is written. */
  readonly paths: readonly string[]
}

const callsOf = (calls: readonly WritingCall[]): readonly string[] => ['-e', `trace=${calls.join(',')}`]

/** Watches a program that runs, and returns once it is watched. */
const attach = async (pid: number, args: readonly string[]): Promise<() => Promise<void>> => {
  const child = spawn('strace', ['-f', '-p', String(pid), ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let err = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
      if (err.includes('attached')) resolve()
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`strace: ${err}`)))
  })
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

/** Why nothing can be done to calls here; nothing when it can. */
export const whyNoTrace = async (): Promise<string | undefined> => {
  if (spawnSync('strace', ['-V']).error) return 'skipped: needs strace'
  const asleep = spawn('sleep', ['60'], { stdio: 'ignore' })
  try {
    const detach = await attach(asleep.pid ?? 0, ['-o', '/dev/null'])
    await detach()
    return undefined
  } catch {
    return 'skipped: needs the right to watch a program (ptrace)'
  } finally {
    asleep.kill('SIGKILL')
  }
}

/** Has every call that writes noted down, with the paths of the files. @returns what ends that */
export const noteCalls = (pid: number, file: string): Promise<() => Promise<void>> =>
  attach(pid, ['-y', '-o', file, ...callsOf(writingCalls)])

/** Does that to the program at its calls from now on. @returns what ends that */
export const inject = (
  pid: number,
  { call, what, first, step, paths }: Injection,
): Promise<() => Promise<void>> =>
  attach(pid, [
    '-o',
    '/dev/null',
    ...paths.flatMap((path) => ['-P', path]),
    ...callsOf([call]),
    '-e',
    `inject=${call}:${what}:when=${first}${step === undefined ? '' : `+${step}`}`,
  ])

type Noted = { readonly call: WritingCall; readonly path: string }

/** The calls that the first thread has made to files in a folder, in their order. */
export const readNotes = (file: string, folder: string): readonly Noted[] => {
  const lines = readFileSync(file, 'utf8').split('\n')
  const first = lines[0]?.split(' ')[0]
  return lines.flatMap((line) => {
    const [, thread, name, rest = ''] = /^(\d+)\s+(\w+)\((.*)$/u.exec(line) ?? []
    const call = writingCalls.find((one) => one === name)
    const path = /^\d+<([^>]+)>|^"([^"]+)"/u.exec(rest)
    const found = path?.[1] ?? path?.[2]
    return call && thread === first && found?.startsWith(folder) ? [{ call, path: found }] : []
  })
}
