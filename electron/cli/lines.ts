import { once } from 'node:events'
import { z } from 'zod'
import { refuse } from '#shared/api-error.ts'
import type { Desk } from '../desk.ts'
import { type CallResult, callProcedure } from '../trpc/call.ts'
import { toApiError } from '../trpc/to-api-error.ts'
import { linesOf } from './lines-of.ts'
import { toJson } from './to-json.ts'

const line = z.object({ id: z.json(), procedure: z.string(), input: z.unknown().optional() })

/**
 * Answers one call for each line of input, in order, each once it is committed: a line that was answered is on
 * disk. Empty lines are passed over. Ends with the input.
 */
export const answerLines = async (
  desk: Pick<Desk, 'router' | 'createContext'>,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> => {
  for await (const text of linesOf(input)) {
    if (text.trim() === '') continue
    const answer = toJson(await answerLine(desk, text))
    if (!output.write(`${answer}\n`)) await once(output, 'drain')
  }
}

const answerLine = async (
  desk: Pick<Desk, 'router' | 'createContext'>,
  text: string,
): Promise<{ readonly id: unknown } & CallResult> => {
  const context = desk.createContext()
  const request = readQuietly(line, text)
  if (!request) return { id: idOf(text), error: toApiError(notALine, context.reportBug) }
  const { id, procedure, input } = request
  return { id, ...(await callProcedure({ router: desk.router, path: procedure, input, context })) }
}

const notALine = refuse('validation_error', {
  code: 'invalid_request',
  sentence: { key: 'no_line' },
})

/** What a line says, if it can be read as that; what is nested without end cannot. */
const readQuietly = <Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> | undefined => {
  try {
    return schema.safeParse(JSON.parse(text.trim())).data
  } catch {
    return undefined
  }
}

/** The id of a line that is wrong otherwise, so that its sender knows which one it was. */
const idOf = (text: string): unknown => readQuietly(z.object({ id: z.json() }), text)?.id ?? null
