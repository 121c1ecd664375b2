import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { hostileTexts } from './hostile-texts.ts'
import { madeExpressions } from './made-expressions.ts'

/** What goes over expressions with hostile texts, in a thread that can be ended. */
const { written, at } = z
  .object({
    written: z.array(z.object({ file: z.string(), source: z.string(), flags: z.string() })),
    at: z.instanceof(SharedArrayBuffer),
  })
  .parse(workerData)

/** Short ones first: an expression that grows very fast would not come to its end with long ones. */
const LENGTHS = [30, 300, 4000]
const TIMES = 4
/** What so many signs take at most when each is looked at a few times; when each is looked at from each other, ten times that. */
const SUSPICIOUS_MILLISECONDS = 2

const once = (expression: RegExp, text: string): number => {
  const from = process.threadCpuUsage()
  if (expression.global) text.replaceAll(expression, '')
  else expression.exec(text)
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1000
}
const least = (expression: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => once(expression, text)))

/** Whether four times as long a text takes far more than four times as long. */
const growsFast = (expression: RegExp, make: (length: number) => string): boolean =>
  LENGTHS.some((length) => {
    const text = make(length)
    if (once(expression, text) < SUSPICIOUS_MILLISECONDS) return false
    const short = least(expression, text)
    return short >= SUSPICIOUS_MILLISECONDS && least(expression, make(length * TIMES)) > short * TIMES * 2
  })

const made = await madeExpressions()
const seen = new Int32Array(at)
/** What is said to occur so often at most cannot look at much. */
const isUnbounded = (source: string): boolean => /[*+]|\{\d+,\}/u.test(source)
const slow = [...written, ...made].flatMap(({ file, source, flags }, index) => {
  if (!isUnbounded(source)) return []
  Atomics.store(seen, 0, index)
  const expression = new RegExp(source, flags)
  const hostile = hostileTexts(source).find((make) => growsFast(expression, make))
  return hostile ? [{ file, source, flags, text: hostile(12) }] : []
})
parentPort?.postMessage({ slow, made }, [])
