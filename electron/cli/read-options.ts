import { z } from 'zod'
import { boundedProblems } from '#shared/api-error.ts'
import { problemsOf } from '#shared/problems.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import { parseJson } from './parse-json.ts'
import { toJson } from './to-json.ts'

const anyProperties = z.record(z.string(), z.unknown())

/**
 * Reads a request that was typed as JSON.
 * @param usual what it need not say
 * @returns undefined when it is refused, with every problem on standard error
 */
export const readOptions = <Schema extends z.ZodType>(
  schema: Schema,
  json: string,
  usual: Readonly<Record<string, unknown>>,
): z.output<Schema> | undefined => {
  const { value, problems } = normalizeRequest(parseJson(json))
  const read = anyProperties
    .transform((one): unknown => ({ ...usual, ...one }))
    .pipe(schema)
    .safeParse(value)
  const all = [...problems, ...(read.success ? [] : problemsOf(read.error.issues))]
  if (all.length > 0) process.stderr.write(`${toJson(boundedProblems(all), 2)}\n`)
  return read.success && all.length === 0 ? read.data : undefined
}
