import { useState } from 'react'
import type { AddedEvent, RejectedEvent } from '#shared/tracking/tracking-event.ts'
import { useAddTrackingEvents } from '#trpc/mutations/tracking.ts'
import { type BulkRun, useRun } from '../../actions/run/use-run.ts'
import type { ReadEvent } from './read-events.ts'

/** What became of one line. */
export type ImportedLine = ReadEvent & { readonly answer?: AddedEvent | RejectedEvent }

const AT_ONCE = 100

type TrackingImport = {
  readonly run: BulkRun
  /** The lines that were sent so far, in their order. */
  readonly lines: readonly ImportedLine[]
  readonly start: () => void
}

/** Tells the desk of events, so many at once, and keeps what became of each. */
export const useTrackingImport = (events: readonly ReadEvent[]): TrackingImport => {
  const { mutateAsync: addTrackingEvents } = useAddTrackingEvents()
  const indexes = events.map((_, index) => String(index))
  const run = useRun(indexes)
  const [lines, setLines] = useState<readonly ImportedLine[]>([])
  const start = (): void => {
    setLines([])
    void run.start({
      atOnce: AT_ONCE,
      run: async (chunk) => {
        const sent = chunk.flatMap((index) => events[Number(index)] ?? [])
        const answer = await addTrackingEvents({ events: sent.map(({ event }) => event) })
        const answers = new Map([...answer.accepted, ...answer.rejected].map((one) => [one.index, one]))
        setLines((before) => [
          ...before,
          ...sent.map((line, index): ImportedLine => {
            const one = answers.get(index)
            return { ...line, ...(one && { answer: one }) }
          }),
        ])
        return chunk.map((index) => ({ kind: 'done', reference: index }))
      },
    })
  }
  return { run, lines, start }
}
