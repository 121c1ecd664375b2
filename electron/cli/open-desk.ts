import { openDesk } from '../desk.ts'
import { chooseDataFolder } from '../platform/data-folder.ts'
import { systemClock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'

/** Opens the desk in the data folder that was asked for, with its own log. */
export const openCliDesk = (data: string | undefined) => {
  const folder = chooseDataFolder(data)
  const log = openLog(folder, systemClock.now)
  return openDesk({ folder, reportBug: log.reportBug, mayNameFiles: true })
}
