import { programActors } from '#shared/operators/program-actors.ts'
import { Refusal } from '#shared/api-error.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import type { Job } from '#shared/transfer/job.ts'
import type { ScheduledExport } from '#shared/transfer/schedule.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import type { Clock } from '../../platform/clock.ts'
import { failureFor, failureOf } from '../../platform/failure.ts'
import type { ChangedSpan, ChangesStore } from './changes-store.ts'
import { nextTime } from './due.ts'
import { freePath, refuseFolder } from './folders.ts'
import type { ScheduleMarks, ExportMarks } from './marks.ts'

export type ExportPorts = {
  readonly clock: Clock
  readonly marks: ScheduleMarks
  readonly changes: ChangesStore
  /** Asked again with each file: what the folder's name leads to may be another folder by now. */
  readonly refuseDataFolder: RefuseDataFolder
  /** Writes the changed shipments to a file, and answers the job once it has ended. @throws Refusal */
  readonly runExport: (task: {
    readonly request: ExportRequest
    readonly target: string
    readonly actor: string
    readonly changed: ChangedSpan
  }) => Promise<Job>
}

const NEVER: ExportMarks = { from: 0, sequence: 0 }

/** Writes, when it is time, what is new and changed since the last time. What failed is written the next time. */
export const createScheduledExport = ({
  clock,
  marks,
  changes,
  refuseDataFolder,
  runExport,
}: ExportPorts) => {
  const nextOf = ({ schedule }: ScheduledExport): number => {
    const { from, last } = marks.exports.read() ?? NEVER
    const now = clock.now().getTime()
    // What lies ahead was written while the clock was wrong, and counts as none.
    const past = [from, last?.at ?? 0].filter((moment) => moment <= now)
    return nextTime(schedule, Math.max(0, ...past), clock)
  }

  const write = async (settings: ScheduledExport): Promise<void> => {
    const { from, sequence } = marks.exports.read() ?? NEVER
    const at = clock.now().getTime()
    const until = changes.last()
    if (!changes.isAnyAfter(sequence))
      return marks.exports.keep({ from, sequence: until, last: { at, shipments: 0 } })
    const { is_on: _on, folder, schedule: _schedule, ...request } = settings
    const target = freePath(folder, fileName(at, settings, clock))
    try {
      refuseDataFolder(target)
      const changed = { after: sequence, until }
      const job = await runExport({
        request: { ...request, filter: {} },
        target,
        actor: programActors.scheduledExport,
        changed,
      })
      const { shipments = 0, failure, sentences } = job.result ?? {}
      if (job.state === 'done')
        await marks.exports.keep({ from, sequence: until, last: { at, path: target, shipments } })
      else {
        const why =
          failure === undefined
            ? failureFor([{ key: 'export_stopped' }])
            : { failure, ...(sentences && { sentences }) }
        await marks.exports.keep({ from, sequence, last: { at, shipments: 0, ...why } })
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await marks.exports.keep({ from, sequence, last: { at, shipments: 0, ...failureOf(error) } })
    }
  }

  return {
    /** When the next file is due (milliseconds since 1970). */
    nextOf,

    /** Begins to count anew: a time that has passed already today is not made up. */
    restart: (): void => {
      const known = marks.exports.read() ?? NEVER
      marks.exports.write({ ...known, from: clock.now().getTime() })
    },

    /** Writes a file when one is due. */
    look: async (): Promise<void> => {
      const settings = marks.scheduledExport.read()
      if (settings?.is_on && nextOf(settings) <= clock.now().getTime()) await write(settings)
    },

    /** Writes what there is now, whether it is on or off. @throws Refusal when nobody has said where to */
    writeNow: async (): Promise<void> => {
      const settings = marks.scheduledExport.read()
      if (!settings) throw refuseFolder('no_folder')
      await write(settings)
    },
  }
}

/** `shipments-2026-11-23-1805.csv`, by the desk's clock. */
const fileName = (at: number, { format }: ScheduledExport, { offsetAt }: Clock): string => {
  const local = new Date(at + offsetAt(new Date(at)) * 60_000).toISOString()
  return `shipments-${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}.${format}`
}
