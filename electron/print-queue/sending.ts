import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#shared/api-error.ts'
import { isTrouble } from '../platform/failure.ts'
import { createSendNext, type SendNextPorts } from './send-next.ts'

/** How long is waited, in milliseconds. */
export type PrintPauses = {
  /** Between attempts: longer each time. */
  readonly first: number
  readonly longest: number
  /** Until it is looked for what another process put right. */
  readonly look: number
}

type SendingPorts = SendNextPorts & {
  readonly pauses: PrintPauses
  readonly reportFailure: (error: unknown) => void
}

/** Sends what waits, to each printer in the order in which it was asked for, and again after growing pauses. */
export const createPrintSending = (ports: SendingPorts) => {
  const { store, pauses, reportFailure } = ports
  const stop = new AbortController()
  const sender = createSendNext(ports, stop.signal)
  /** Printers that are at work, with what ends their pause. */
  const working = new Map<number, AbortController>()
  let timer: NodeJS.Timeout | undefined

  /** Where something is wrong for as long as it is: each is reported once. */
  const reported = new Set<Place>()
  const report = (place: Place, error: unknown): void => {
    // What runs when the desk closes is taken up again at the next start, and what a full disk keeps from it with the next look.
    if (stop.signal.aborted || isTrouble(error) || error instanceof Refusal || reported.has(place)) return
    reported.add(place)
    reportFailure(error)
  }

  /** What keeps a sheet from being sent passes, or not; the sheet waits either way. */
  const sendNext = async (printer: number): Promise<'go_on' | 'try_again' | 'rest'> => {
    try {
      const sent = await sender.send(printer)
      if (sent.unexpected !== undefined) report(printer, sent.unexpected)
      if (sent.next === 'go_on') reported.delete(printer)
      return sent.next
    } catch (error) {
      report(printer, error)
      return 'try_again'
    }
  }

  const work = async (printer: number, woken: AbortSignal): Promise<void> => {
    let pause = pauses.first
    while (!stop.signal.aborted) {
      const next = await sendNext(printer)
      if (next === 'rest') return
      if (next === 'go_on') {
        pause = pauses.first
        continue
      }
      if (await isWokenIn(pause, woken)) return
      pause = Math.min(pauses.longest, pause * 2)
    }
  }

  const begin = async (printer: number): Promise<void> => {
    const woken = new AbortController()
    working.set(printer, woken)
    await work(printer, AbortSignal.any([woken.signal, stop.signal]))
    working.delete(printer)
    if (woken.signal.aborted) look()
  }

  /** It is nobody's call: whoever woke it has done their work, and there will be another look. */
  const look = (): void => {
    if (!timer || stop.signal.aborted) return
    sender.askAboutInterrupted().catch((error: unknown) => report('looking', error))
    try {
      for (const printer of store.awaited()) if (!working.has(printer)) void begin(printer)
      reported.delete('looking')
    } catch (error) {
      report('looking', error)
    }
  }

  return {
    /**
     * From now on; what waits is sent. Only the program that holds the lock on the data folder may begin: whatever somebody
     * else was sending counts as interrupted.
     */
    start: (): void => {
      timer ??= setInterval(look, pauses.look)
      timer.unref()
      look()
    },

    /** Something is to be printed, or may be again: nobody waits for the end of a pause. */
    wake: (): void => {
      for (const woken of working.values()) woken.abort()
      look()
    },

    close: (): void => {
      stop.abort()
      clearInterval(timer)
    },
  }
}
export type PrintSending = ReturnType<typeof createPrintSending>
/** A printer, or the look for what waits. */
type Place = number | 'looking'

/** Whether the pause was ended early. */
const isWokenIn = async (pause: number, woken: AbortSignal): Promise<boolean> => {
  try {
    await wait(pause, undefined, { signal: woken, ref: false })
    return false
  } catch (error) {
    if (!woken.aborted) throw error
    return true
  }
}
