import { openDesk } from '#electron/desk.ts'
import { toJson } from '#electron/cli/to-json.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import type { Answered } from './program.ts'

/** A desk in this process, for where a process for each would take too long; asked as the others are. */
export const openInside = (folder: string, clock?: Clock) => {
  const bugs: string[] = []
  const desk = openDesk({
    folder,
    reportBug: (_id, error) => void bugs.push(`BUG ${String(error)}`),
    mayNameFiles: true,
    mayStandStill: true,
    ...(clock && { clock }),
  })
  return {
    ask: async (path: string, input?: unknown): Promise<Answered> => {
      const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
      const { result, error }: Answered = 'error' in answer ? answer : { result: asJson(answer.result) }
      return { result, error }
    },
    end: async () => {
      await desk.jobs.settled()
      desk.close()
      return { code: 0, err: bugs.join('\n') }
    },
  }
}

/** As it would have come over a line. */
const asJson = (result: unknown): unknown => (result === undefined ? undefined : JSON.parse(toJson(result)))
