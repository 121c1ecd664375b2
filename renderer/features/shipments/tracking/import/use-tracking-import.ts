import { useState } from 'react'
import type { AddedEvent, RejectedEvent } from '#shared/tracking/tracking-event.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { type Run, useRun } from '../../actions/use-run.ts'
import type { ReadEvent } from './read-events.ts'

/** What became of one line. */
export type ImportedLine = ReadEvent & { readonly answer?: AddedEvent | RejectedEvent }

const AT_ONCE = 100

type TrackingImport = {
  readonly run: Run
  /** The lines that were sent so far, in their order. */
  readonly lines: readonly ImportedLine[]
  readonly start: () => void
}

/** Tells the desk of events, so many at once, and keeps what became of each. */
export const useTrackingImport = (events: readonly ReadEvent[]): TrackingImport => {
  const client = useTRPCClient()
  const places = events.map((_, place) => String(place))
  const run = useRun(places)
  const [lines, setLines] = useState<readonly ImportedLine[]>([])
  const start = (): void => {
    setLines([])
    void run.start({
      atOnce: AT_ONCE,
      run: async (chunk) => {
        const sent = chunk.flatMap((place) => events[Number(place)] ?? [])
        const answer = await client.tracking.add.mutate({ events: sent.map(({ event }) => event) })
        const answers = new Map([...answer.accepted, ...answer.rejected].map((one) => [one.index, one]))
        setLines((before) => [
          ...before,
          ...sent.map((line, index): ImportedLine => {
            const one = answers.get(index)
            return { ...line, ...(one && { answer: one }) }
          }),
        ])
        return chunk.map((place) => ({ kind: 'done', reference: place }))
      },
    })
  }
  return { run, lines, start }
}
