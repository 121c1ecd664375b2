import { EventEmitter, on } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Scale, ScaleReading, ScaleState } from '#shared/scales/scale.ts'
import { emptyScale, weighParcel } from '#shared/scales/weigh-parcel.ts'
import { type ScaleConnections, ScaleFailure } from './connections/connection.ts'

/** How long a scale is waited for, in milliseconds. */
export type ScaleTimes = {
  /** Between two looks for one that is not there. */
  readonly retry: number
  /** Until one at a serial port that tells nothing is said to. A USB scale may tell changes only. */
  readonly silence: number
}
const usualTimes: ScaleTimes = { retry: 1_000, silence: 3_000 }

type Ports = {
  readonly connections: ScaleConnections
  /** The scale that is used now. */
  readonly chosen: () => Scale | undefined
  readonly reportFailure: (error: unknown) => void
  readonly times?: ScaleTimes | undefined
}

const failed = (failure: ScaleFailure): Pick<ScaleState, 'failure' | 'sentences'> => ({
  failure: failure.message,
  sentences: [failure.sentence],
})

/**
 * Reads the scale for as long as somebody looks: it is opened once for all windows, looked for again once it is gone, and
 * let go of, for other programs to use, when nobody looks any more.
 */
export const createFollowing = ({ connections, chosen, reportFailure, times = usualTimes }: Ports) => {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  let state: ScaleState = { state: 'none' }
  let weighing = emptyScale
  let followers = 0
  let reading: AbortController | undefined
  let allRead: Promise<unknown> = Promise.resolve()
  let isReported = false

  const tell = (next: ScaleState): void => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    emitter.emit('state', next)
  }
  const hear = (said: ScaleReading): void => {
    weighing = weighParcel(weighing, said)
    tell({ state: 'there', reading: said, ...(weighing.parcel && { parcel: weighing.parcel }) })
  }

  /** What lies on it next is another parcel, wherever it lay before. */
  const forgetParcel = (): void => {
    weighing = { number: weighing.number, isTaken: false }
  }

  const readOnce = async (scale: Scale, ended: AbortSignal): Promise<void> => {
    let silence: NodeJS.Timeout | undefined
    const sayNothing = (): void => {
      if (!ended.aborted) tell({ state: 'there', ...failed(new ScaleFailure('scale_silent')) })
    }
    const waitForWords = (): void => {
      clearTimeout(silence)
      if (scale.kind !== 'serial') return
      silence = setTimeout(sayNothing, times.silence)
    }
    const told = {
      signal: ended,
      onThere: (): void => {
        // It may have come to be there after nobody looked any more, or another was chosen.
        if (ended.aborted) return
        tell({ state: 'there' })
        waitForWords()
      },
      onReading: (said: ScaleReading): void => {
        if (ended.aborted) return
        waitForWords()
        hear(said)
      },
    }
    try {
      await (scale.kind === 'serial'
        ? connections.serial.follow(scale, told)
        : connections.usb.follow(scale, told))
    } catch (error) {
      if (ended.aborted) return
      // Told once, as it is tried again and again.
      if (!(error instanceof ScaleFailure) && !isReported) {
        isReported = true
        reportFailure(error)
      }
      // What lay on it may be another parcel by the time it is back.
      forgetParcel()
      tell({
        state: 'away',
        ...failed(error instanceof ScaleFailure ? error : new ScaleFailure('scale_away')),
      })
    } finally {
      clearTimeout(silence)
    }
  }
  const read = async (scale: Scale, ended: AbortSignal): Promise<void> => {
    // A port is locked until whoever read it has let go of it; one that hangs is not waited for any longer.
    await Promise.race([allRead, pause(times.silence, undefined, { signal: ended, ref: false })]).catch(
      () => undefined,
    )
    while (!ended.aborted) {
      await readOnce(scale, ended)
      await pause(times.retry, undefined, { signal: ended, ref: false }).catch(() => undefined)
    }
  }

  const stop = (): void => {
    reading?.abort()
    reading = undefined
  }
  /** The parcel that lies there stays the one that it was: who looks goes from page to page with it on the scale. */
  const begin = (): void => {
    stop()
    const scale = chosen()
    tell({ state: scale ? 'away' : 'none' })
    if (followers === 0 || scale === undefined) return
    reading = new AbortController()
    allRead = Promise.allSettled([allRead, read(scale, reading.signal)])
  }
  /** Begins anew, as with another scale. */
  const restart = (): void => {
    forgetParcel()
    begin()
  }

  return {
    restart,
    /** What the scale tells from now on, until the signal ends it. */
    follow: async function* (signal: AbortSignal | undefined): AsyncGenerator<ScaleState> {
      const states = on(emitter, 'state', signal ? { signal } : {})
      followers += 1
      if (followers === 1) begin()
      try {
        yield state
        for await (const [next] of states) {
          // What has been overtaken by now is passed over.
          if (next === state) yield state
        }
      } catch (error) {
        if (!signal?.aborted) throw error
      } finally {
        followers -= 1
        if (followers === 0) stop()
      }
    },
    close: stop,
  }
}
