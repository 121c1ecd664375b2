import { execFile, type ExecFileException } from 'node:child_process'
import type { LabelPaper } from '#shared/labels/label-paper.ts'
import { ConnectionFailure, type ConnectionTimes, type PrinterSheet } from '../connection.ts'
import { readLpstat } from './read-lpstat.ts'
import type { Spooler } from './spooler.ts'

/**
 * Prints with CUPS, which Linux and macOS have, by its own two programs. A page is printed at its own size, 4 × 6 in on paper
 * of 4 × 6 in; one that is larger than its paper, as US Letter is than A4, is made smaller, so that nothing is cut off.
 * (CUPS, lp(1), lpstat(1), "Command-Line Printing and Options"; PWG 5100.13 for the scaling.)
 */
export const createCups = ({ answer, silence }: ConnectionTimes): Spooler => ({
  formats: ['pdf', 'zpl'],

  list: async () => {
    const { error, stdout, stderr } = await run('lpstat', ['-l', '-p', '-d', '-a'], { milliseconds: answer })
    if (error && stderr.includes('No destinations added')) return []
    if (error) throw new ConnectionFailure(isAbsent(error) ? 'spooler_missing' : 'spooler_silent')
    return readLpstat(stdout)
  },

  print: async (printer, { bytes, ...sheet }) => {
    const printing = ['-d', printer, '-t', sheet.name, ...optionsFor(sheet).flatMap((one) => ['-o', one])]
    const { error, stderr } = await run('lp', printing, { input: bytes, milliseconds: silence })
    if (!error) return
    if (isAbsent(error)) throw new ConnectionFailure('spooler_missing')
    // It was ended before it said what became of it.
    if (typeof error.code !== 'number') throw new ConnectionFailure('print_unconfirmed', {}, 'unsure')
    const reason = reasonIn(stderr)
    if (ofTheFile.test(reason)) throw new ConnectionFailure('spooler_refuses_file', { reason }, 'failed')
    throw new ConnectionFailure('spooler_refuses', { name: printer, reason })
  },
})

const media: Readonly<Record<LabelPaper, string>> = {
  '4x6': 'Custom.4x6in',
  a6: 'A6',
  '100x150': 'Custom.100x150mm',
  a4: 'A4',
}

const optionsFor = ({ format, size }: Pick<PrinterSheet, 'format' | 'size'>): readonly string[] =>
  format === 'zpl' ? ['raw'] : [`media=${media[size]}`, 'print-scaling=auto-fit']

/** What it says of the file, and would say of it each time (CUPS, scheduler/ipp.c and systemv/lp.c). */
const ofTheFile =
  /^(?:Unsupported (?:document-)?format\b|Could not scan type\b|Request Entity Too Large|No file in print request|stdin is empty)/u

const isAbsent = ({ code }: ExecFileException): boolean => code === 'ENOENT' || code === 'EACCES'

/** What it said last, which is in English. */
const reasonIn = (said: string): string =>
  (said.trim().split('\n').at(-1) ?? '').replace(/^lp: (?:Error - )?/u, '').slice(0, 200)

/** What of the environment CUPS's programs need: where they are, whose they are, and where CUPS listens. */
const environment = (): Record<string, string | undefined> => {
  const { PATH, HOME, USER, CUPS_SERVER } = process.env
  const kept = { PATH, HOME, USER, CUPS_SERVER }
  // Else it speaks the person's language; on macOS it asks the environment for one only where SOFTWARE is set.
  return { ...kept, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', SOFTWARE: 'Shipdesk' }
}

type Running = { readonly input?: Uint8Array; readonly milliseconds: number }
type Ended = { readonly error: ExecFileException | null; readonly stdout: string; readonly stderr: string }

/** Runs a program to its end, without a shell, and ends it when it takes too long. */
const run = (program: string, args: readonly string[], { input, milliseconds }: Running): Promise<Ended> =>
  new Promise((resolve) => {
    const limits = { timeout: milliseconds, killSignal: 'SIGKILL' } as const
    const child = execFile(program, args, { ...limits, env: environment() }, (error, stdout, stderr) =>
      resolve({ error, stdout, stderr }),
    )
    // What it does not read is told by how it ends.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
