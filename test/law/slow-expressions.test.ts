import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Expression, expressionsIn, makesExpressions } from './expressions/expressions-in.ts'
import { makingFiles } from './expressions/made-expressions.ts'
import { readFiles } from './source-files.ts'

const files = ['shared', 'electron', 'renderer'].flatMap((folder) => readFiles(folder, '.ts', '.tsx'))
const written = files.flatMap(expressionsIn)

/**
 * Expressions that look again and again at what they have seen, which is no harm to short texts: how long the longest is
 * that they are given, as the file that has them sees to.
 */
const onShortTexts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A cell that is longer is no such code and no such address (`LONGEST_MARKED`).
  'shared/transfer/reading/read-cell.ts': {
    '<([^<>]*@[^<>]*)>[\\s;,]*$': 500,
    '^\\s*(?:hts?(?:us)?|hs|cn|taric)?(?:[\\s-]*(?:code|no\\.?|nr\\.?))?[\\s:.#]*(?=\\d)': 500,
  },
  // What `valueText` gives (`LONGEST_VALUE`).
  'shared/transfer/reading/units.ts': {
    "([+-]?(?:[\\d.,\\u066B][\\d.,'’`´\\u066B\\u066C ]*)?[\\d.,])([^\\d]*)": 80,
  },
  // Format codes that a spreadsheet takes (`MOST_CHARACTERS`).
  'electron/transfer/import/reading/xlsx-formats.ts': {
    '"([^"]*)"|\\\\([^])|[_*][^]|\\[([^\\]]*)\\]|([^])': 255,
    '"[^"]*"|\\\\.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]': 255,
  },
}

const isOnShortTexts = ({ file, source }: Expression): boolean =>
  Object.hasOwn(onShortTexts[file] ?? {}, source)

const expression = z.object({ file: z.string(), source: z.string(), flags: z.string() })
const outcome = z.object({
  slow: z.array(expression.extend({ text: z.string() })),
  made: z.array(expression),
})

/** Computing, and not waiting for a machine that is busy with other things: what is linear needs a tenth of it. */
const MOST_COMPUTED_MILLISECONDS = 50_000
const LOOKS_EVERY_MILLISECONDS = 250
/** For a machine that is busy with twenty other things. */
const LONGEST_MILLISECONDS = 20 * 60_000

/** Comes to its end only by failing: when a thread has computed for too long, or is ended. */
const computedTooLong = async (worker: Worker, signal: AbortSignal): Promise<never> => {
  for (;;) {
    await wait(LOOKS_EVERY_MILLISECONDS, undefined, { signal })
    const { user, system } = await worker.cpuUsage()
    if ((user + system) / 1000 > MOST_COMPUTED_MILLISECONDS) throw new Error('It computes without end.')
  }
}

/** What long hostile texts have found, or the expression that they have got lost in. */
const attack = async () => {
  const at = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const worker = new Worker(new URL('./expressions/attack.ts', import.meta.url), {
    workerData: { written, at },
    execArgv: [],
  })
  const over = new AbortController()
  try {
    const message = await Promise.race([once(worker, 'message'), computedTooLong(worker, over.signal)])
    return outcome.parse(z.array(z.unknown()).parse(message)[0])
  } catch (error) {
    const lostIn = written[Atomics.load(new Int32Array(at), 0)]
    throw new Error(`It came to no end: ${JSON.stringify(lostIn)}`, { cause: error })
  } finally {
    over.abort()
    await worker.terminate()
  }
}

describe('every regular expression of the product', () => {
  it('is found, also where it is put together', () => {
    expect(written.length).toBeGreaterThan(400)
    expect(new Set(files.filter(makesExpressions).map(({ path }) => path))).toEqual(new Set(makingFiles))
  })

  it(
    'takes time as its text is long and no more, by what it says and with long hostile texts',
    { timeout: LONGEST_MILLISECONDS },
    async () => {
      const { slow, made } = await attack()
      expect(new Set(made.map(({ file }) => file))).toEqual(new Set(makingFiles))
      const doubtful = [...written, ...made].filter(
        ({ source, flags }) =>
          analyse({ source, flags }, { reportTypes: { Move: !flags.includes('y') } }).reports.length > 0,
      )
      expect([...slow, ...doubtful].filter((one) => !isOnShortTexts(one))).toEqual([])
      // What is not slow any more is no exception any more.
      const exceptions = Object.values(onShortTexts).flatMap((sources) => Object.keys(sources))
      expect(new Set(doubtful.map(({ source }) => source))).toEqual(new Set(exceptions))
    },
  )
})
