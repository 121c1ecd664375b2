import { once } from 'node:events'
import { z } from 'zod'
import { refuse } from '#shared/api-error.ts'
import type { Desk } from '../desk.ts'
import { type CallResult, callProcedure } from '../trpc/call.ts'
import { toApiError } from '../trpc/to-api-error.ts'
import { linesOf } from './lines-of.ts'
import { toJson } from './to-json.ts'

const line = z.object({ id: z.json(), procedure: z.string(), input: z.unknown().optional() })

/** So many lines wait for the disk together at most, */
const MOST_TOGETHER = 32
/** and so long, until the first of them is told. */
const LONGEST_MS = 20

type AnsweringDesk = Pick<Desk, 'router' | 'createContext'> & {
  readonly database: Pick<Desk['database'], 'deferSync' | 'sync'>
}

/**
 * Answers one call for each line of input, in order, each once it is committed: a line that was answered is on
 * disk. Lines that came together wait for the disk together. Empty lines are passed over. Ends with the input.
 */
export const answerLines = async (
  desk: AnsweringDesk,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> => {
  const group = openGroup(desk, output)
  for await (const lines of linesOf(input)) {
    for (const text of lines) if (text.trim() !== '') await group.answer(text)
    await group.end()
  }
}

/** Lines whose answers are given once what all of them have changed lies on the disk. */
const openGroup = (desk: AnsweringDesk, output: NodeJS.WritableStream) => {
  let answers: Answer[] = []
  let since = 0
  let timer: NodeJS.Timeout | undefined
  let drained: Promise<unknown> = Promise.resolve()

  const give = (): void => {
    clearTimeout(timer)
    if (answers.length === 0) return
    const given = whenOnDisk(desk, answers)
    answers = []
    if (!output.write(given.map((answer) => `${toJson(answer)}\n`).join(''))) drained = once(output, 'drain')
  }
  const end = async (): Promise<void> => {
    give()
    await drained
  }
  return {
    answer: async (text: string): Promise<void> => {
      if (answers.length === 0) {
        since = performance.now()
        // Also while one of them waits for something else, as a printer.
        timer = setTimeout(give, LONGEST_MS)
      }
      answers.push(await desk.database.deferSync(() => answerLine(desk, text)))
      if (answers.length >= MOST_TOGETHER || performance.now() - since >= LONGEST_MS) await end()
    },
    /** Answers all that were not yet. */
    end,
  }
}

/** The answers once they hold; where the disk fails none of them does. */
const whenOnDisk = ({ database, createContext }: AnsweringDesk, answers: readonly Answer[]) => {
  try {
    database.sync()
    return answers
  } catch (error) {
    return answers.map(({ id }) => ({ id, error: toApiError(error, createContext().reportBug) }))
  }
}

type Answer = { readonly id: unknown } & CallResult

const answerLine = async (desk: Pick<Desk, 'router' | 'createContext'>, text: string): Promise<Answer> => {
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
