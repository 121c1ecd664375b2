import { existsSync } from 'node:fs'
import { finishInterrupted } from '../backups/open-desk-database.ts'
import { commandLineActor } from '../operators/actors.ts'
import { systemClock } from '../platform/clock.ts'
import { chooseDataFolder, openDataFolder } from '../platform/data-folder.ts'
import { isOpenElsewhere } from '../platform/database-file.ts'
import { salvageFolder } from '../recovery/open-salvage.ts'
import { userName } from '../platform/user-name.ts'
import { openCliDesk } from './open-desk.ts'
import { toJson } from './to-json.ts'

type Wishes = { readonly data?: string | undefined; readonly yes?: boolean | undefined }

/** References that are shown of what could not be read; the list in the quarantine has all. */
const MOST_SHOWN = 20

/**
 * Reads every record that can be read of a damaged desk into a new one; says only what it would do unless that is wanted.
 * @returns the exit code: 1 when nothing was done
 * @throws Error with a sentence when it cannot be done
 */
export const salvageRecords = async ({ data, yes }: Wishes): Promise<number> => {
  const folder = openDataFolder(chooseDataFolder(data))
  // What one that died has put aside already would be read by nobody any more.
  finishInterrupted(folder)
  if (!existsSync(folder.database)) throw new Error(`There are no records in ${folder.path} to salvage.`)
  if (yes !== true) {
    process.stdout.write(
      `Every record in ${folder.path} that can be read would be put into a new desk in its place. The records as they are ` +
        'would be put aside whole into "quarantine", with a list of what could not be read. Nothing is deleted.\n' +
        'To do it: close every program that has this desk open, then desk salvage --yes\n',
    )
    return 1
  }
  if (isOpenElsewhere(folder.database))
    throw new Error(`The records in ${folder.path} are open in another program. Close it, and try again.`)
  const { report, aside } = await salvageFolder(folder, {
    clock: systemClock,
    actor: commandLineActor(userName()),
  })
  openCliDesk(data).close()
  const { lost, tables, ...told } = report
  const shown = {
    ...told,
    lost: lost.length,
    lost_references: lost.slice(0, MOST_SHOWN).map(({ reference }) => reference),
    tables: tables.filter(({ unread, without_owner }) => unread + without_owner > 0),
    set_aside: aside,
  }
  process.stdout.write(`${toJson(shown, 2)}\n`)
  return 0
}
