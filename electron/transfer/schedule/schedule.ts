import type { Automation, ChosenFolder, ScheduledExport, WatchedFolder } from '#shared/transfer/schedule.ts'
import type { ChosenFolders } from '../../platform/chosen-folders.ts'
import { isoOf } from '../../platform/iso-time.ts'
import type { Caller } from '../caller.ts'
import { refuseFolder } from './folders.ts'
import { createScheduledExport, type ExportPorts } from './scheduled-export.ts'
import { createWatchedFolder, type WatchPorts } from './watched-folder.ts'

type Ports = ExportPorts &
  WatchPorts & {
    readonly folders: ChosenFolders
    readonly reportFailure: (error: unknown) => void
  }

const LOOK_EVERY_MILLISECONDS = 3000

/** What the desk does by itself: exports by the clock, and imports of what is put into a folder. */
export const createSchedule = (ports: Ports) => {
  const { marks, folders, reportFailure } = ports
  const exporting = createScheduledExport(ports)
  const watching = createWatchedFolder(ports)
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  /** @param other that of the other automation, which would take what this one writes. @throws Refusal */
  const check = (folder: string, other: string | undefined, { mayNameFiles }: Caller): void => {
    const earlier = [marks.scheduledExport.read()?.folder, marks.watchedFolder.read()?.folder]
    folders.check(folder, { property: '$.folder', mayNameFiles, earlier })
    if (folders.areOne(folder, other)) throw refuseFolder('folder_of_export')
  }

  const get = (): Automation => {
    const scheduled = marks.scheduledExport.read()
    const watched = marks.watchedFolder.read()
    const lastExport = marks.exports.read()?.last
    const lastImport = marks.lastImport.read()
    const failure = watching.failure()
    return {
      ...(scheduled && { scheduled_export: scheduled }),
      ...(watched && { watched_folder: watched }),
      ...(scheduled?.is_on && { next_export: isoOf(exporting.nextOf(scheduled)) }),
      ...(lastExport && { last_export: { ...lastExport, at: isoOf(lastExport.at) } }),
      ...(lastImport && { last_import: { ...lastImport, at: isoOf(lastImport.at) } }),
      ...(failure && { watch_failure: failure.failure, watch_sentences: failure.sentences }),
    }
  }

  /** Looks once at a time, so that neither holds up the other. */
  const alone = (look: () => Promise<void>) => {
    let running: Promise<void> | undefined
    const lookAndReport = async (): Promise<void> => {
      try {
        await look()
      } catch (error) {
        // What runs when the desk closes is taken up again at the next start.
        if (!isClosed) reportFailure(error)
      } finally {
        running = undefined
      }
    }
    return (): Promise<void> => (running ??= lookAndReport())
  }
  const lookAtExport = alone(exporting.look)
  const lookAtFolder = alone(watching.look)

  const automation = {
    get,

    chooseFolder: (): Promise<ChosenFolder> => folders.choose(),

    /** @throws Refusal */
    saveExport: (settings: ScheduledExport, caller: Caller): Automation => {
      check(settings.folder, marks.watchedFolder.read()?.folder, caller)
      const { is_on: wasOn, schedule } = marks.scheduledExport.read() ?? {}
      marks.scheduledExport.choose(settings, caller.actor)
      if (!wasOn || JSON.stringify(schedule) !== JSON.stringify(settings.schedule)) exporting.restart()
      return get()
    },

    /** @throws Refusal */
    saveFolder: (settings: WatchedFolder, caller: Caller): Automation => {
      check(settings.folder, marks.scheduledExport.read()?.folder, caller)
      marks.watchedFolder.choose(settings, caller.actor)
      return get()
    },

    /** Exports what is new and changed now. @throws Refusal */
    exportNow: async (): Promise<Automation> => {
      await lookAtExport()
      await exporting.writeNow()
      return get()
    },

    /** Does what is due now. */
    look: async (): Promise<void> => {
      if (!isClosed) await Promise.all([lookAtExport(), lookAtFolder()])
    },

    /** From now on. A time that has passed while the desk was closed is made up at once. */
    start: (): void => {
      timer ??= setInterval(() => void automation.look(), LOOK_EVERY_MILLISECONDS)
      timer.unref()
      void automation.look()
    },

    close: (): void => {
      isClosed = true
      clearInterval(timer)
    },
  }
  return automation
}
export type Scheduler = ReturnType<typeof createSchedule>
