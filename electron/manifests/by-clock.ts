import { programActors } from '#shared/operators/program-actors.ts'
import { z } from 'zod'
import { type DeskMoment, deskTimeOf } from '#shared/allocation/working-days.ts'
import { type ByClock, clockHandover, type ClockHandover, isDueByClock } from '#shared/manifests/by-clock.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import { patiently } from '../platform/patience.ts'
import type { Writer } from '../platform/database.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { SettingStore } from '../settings/service.ts'
import { resultOf } from './create-manifests.ts'
import { handOverTicked, type HandOverPorts } from './hand-over.ts'

export type ByClockPorts = HandOverPorts & {
  readonly settingsStore: SettingStore
  readonly recordChange: RecordDeskChange
  readonly reportFailure: (error: unknown) => void
}

const LOOK_EVERY_MILLISECONDS = 20_000

const kept = clockHandover.extend({ since: z.object({ day: z.int(), minutes: z.int() }) })
const run = z.object({
  day: z.int(),
  /** Milliseconds since 1970. */
  at: z.int(),
  /** A program that died before goes on with what is left. */
  is_done: z.boolean(),
  is_seen: z.boolean(),
  made: z.array(z.string()),
  left: z.int(),
})
type Run = z.output<typeof run>

const SETTING = 'automation.clock_handover'
const RUN = 'automation.clock_handover_run'

/** Hands over by itself, once a day, what is ready at a time of the desk's clock; a time that was missed is made up on the same day. */
export const createByClock = (ports: ByClockPorts) => {
  const { database, clock, settingsStore, waiting } = ports
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const closing = new AbortController()

  const moment = (): DeskMoment => {
    const now = clock.now()
    return { at: now.getTime(), offsetMinutes: clock.offsetAt(now) }
  }
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(settingsStore.find(name)?.record?.value).data
  const keepRun = (value: Run): Promise<void> =>
    patiently(() => database.write((writer) => settingsStore.save(writer, { name: RUN, value })))

  const handOverReady = async (day: number): Promise<void> => {
    const before = read(RUN, run)
    const goesOn = before?.day === day ? before : undefined
    const begun: Run = {
      day,
      at: clock.now().getTime(),
      is_done: false,
      is_seen: false,
      made: goesOn?.made ?? [],
      left: 0,
    }
    const carriers = [...waiting.counts('ready_to_ship').keys()]
    if (carriers.length === 0) {
      // What was done the last time is still to be told.
      await keepRun(goesOn ? { ...goesOn, is_done: true } : { ...(before ?? begun), day, is_done: true })
      return
    }
    const made = [...begun.made]
    await keepRun(begun)
    const { rejected } = await handOverTicked(
      ports,
      { carriers: carriers.map((carrier) => ({ carrier, ready: true, except: [], also: [] })) },
      {
        actor: programActors.byClock,
        signal: closing.signal,
        begun: (writer: Writer, manifest: string) => {
          made.push(manifest)
          settingsStore.save(writer, { name: RUN, value: { ...begun, made } })
        },
      },
    )
    // What was stopped by the program's end is gone on with at its next start.
    if (closing.signal.aborted) return
    await keepRun({ ...begun, made, left: rejected.length, is_done: true })
    ports.changes.tell([])
  }

  const look = async (): Promise<void> => {
    const setting = read(SETTING, kept)
    if (setting?.is_on !== true) return
    const last = read(RUN, run)
    const done = last?.is_done === false ? last.day - 1 : last?.day
    const now = moment()
    if (isDueByClock({ ...setting, done }, now)) await handOverReady(deskTimeOf(now).day)
  }

  const lookAndReport = async (): Promise<void> => {
    try {
      await look()
    } catch (error) {
      if (!closing.signal.aborted) ports.reportFailure(error)
    } finally {
      running = undefined
    }
  }

  const lastOf = ({ at, is_done, is_seen, made, left }: Run): Pick<ByClock, 'last'> => {
    const rows = made.flatMap((reference) => ports.store.find(reference) ?? [])
    const there = rows.filter(({ withdrawn }) => withdrawn === null)
    if (!is_done || is_seen || (there.length === 0 && left === 0)) return {}
    const results = there.map(({ carrier, carrier_name: name, ...row }) =>
      resultOf({ ...row, carrier: { reference: carrier, name } }),
    )
    return { last: { at: isoOf(at), made: results, left } }
  }

  const byClock = {
    get: (): ByClock => {
      const { is_on = false, at = '17:00' } = read(SETTING, kept) ?? {}
      const last = read(RUN, run)
      return { is_on, at, ...(last && lastOf(last)) }
    },
    save: (setting: ClockHandover, actor: string): ByClock => {
      const { is_on, at } = byClock.get()
      const value = { ...setting, since: deskTimeOf(moment()) }
      database.write((writer) => {
        settingsStore.save(writer, { name: SETTING, value })
        ports.recordChange(writer, {
          operation: 'change_settings',
          reference: 'clock_handover',
          actor,
          before: { is_on, at },
          after: setting,
        })
      })
      return byClock.get()
    },
    /** What it did was read. */
    dismiss: (): ByClock => {
      database.write((writer) => {
        const value = read(RUN, run)
        if (value) settingsStore.save(writer, { name: RUN, value: { ...value, is_seen: true } })
      })
      return byClock.get()
    },
    /** Does what is due now; one at a time. */
    look: (): Promise<void> => (running ??= lookAndReport()),
    /** From now on, with the window. */
    start: (): void => {
      timer ??= setInterval(() => void byClock.look(), LOOK_EVERY_MILLISECONDS)
      timer.unref()
      void byClock.look()
    },
    close: (): void => {
      closing.abort()
      clearInterval(timer)
    },
  }
  return byClock
}
