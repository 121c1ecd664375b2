import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { z } from 'zod'
import { startDesk } from './run-desk.ts'

const answer = z.object({ id: z.number(), result: z.unknown().optional(), error: z.unknown().optional() })

/** A program without a window that is asked line by line, as another system of a warehouse would. */
export const talkToDesk = (folder: string) => {
  const child = startDesk(['--data', folder, 'lines'])
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('The program has no input or output.')
  stdin.on('error', () => undefined)
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  let asked = 0
  return {
    /** What a procedure answers. @throws when it refuses, or when the program ends first */
    ask: async (procedure: string, input: unknown): Promise<unknown> => {
      asked += 1
      stdin.write(`${JSON.stringify({ id: asked, procedure, input })}\n`)
      const line = await lines.next()
      if (line.done === true) throw new Error('The program ended.')
      const { id, result, error } = answer.parse(JSON.parse(line.value))
      if (error !== undefined || id !== asked) throw new Error(`${procedure}: ${line.value}`)
      return result
    },
    /** Ends it at once, as a power cut or an impatient person would. */
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await ended
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      stdin.end()
      await ended
    },
  }
}
