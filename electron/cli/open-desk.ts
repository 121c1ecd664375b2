import { openDesk } from '../desk.ts'
import { chooseDataFolder } from '../platform/data-folder.ts'
import { systemClock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { logSetAsideSentence } from '../platform/stray-log.ts'

/**
 * Opens the desk in the data folder that was asked for, with its own log.
 * @param actor an integration that acts; without it whoever uses the computer
 * @param mayNameFiles whether whoever calls may name files of this computer
 */
export const openCliDesk = (data: string | undefined, actor?: string, mayNameFiles = true) => {
  const folder = chooseDataFolder(data)
  const log = openLog(folder, systemClock.now)
  const desk = openDesk({
    folder,
    reportBug: log.reportBug,
    commandLine: { actor },
    mayNameFiles,
    mayStandStill: true,
  })
  if (desk.logSetAside !== undefined) {
    log.note(logSetAsideSentence(desk.logSetAside))
    process.stderr.write(`${logSetAsideSentence(desk.logSetAside)}\n`)
  }
  return desk
}
