import { readFileSync } from 'node:fs'
import { homedir, release } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { listBackups } from '../backups/backup-files.ts'
import { systemClock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { openDatabaseFile } from '../platform/database-file.ts'
import { sizeOf } from '../platform/stray-log.ts'
import { codeOf } from '../platform/trouble.ts'
import { writeDiagnostics } from './diagnostics.ts'

const LINES = 40
/** Larger ones are checked at night, and not while somebody waits. */
const MOST_BYTES_CHECKED = 50_000_000

/** Describes a desk for somebody who helps, whatever state it is in. */
export const describeDesk = (folder: DataFolder, electron: string | undefined): string =>
  writeDiagnostics({
    folder,
    now: systemClock.now,
    versions: [
      ['Shipdesk', packageJson.version],
      ['Electron', electron ?? 'none'],
      ['Node', process.versions.node],
      ['system', `${process.platform} ${release()} ${process.arch}`],
    ],
    sizeOf,
    backups: listBackups(folder.backups),
    check: () => checkFile(folder.database),
    lastLines: lastLinesOf(join(folder.logs, 'shipdesk.log')),
    home: homedir(),
  })

const checkFile = (path: string) => {
  try {
    const file = openDatabaseFile(path)
    try {
      const isSmall = sizeOf(path) < MOST_BYTES_CHECKED
      return { schema: file.schema, findings: isSmall ? file.findFaults() : ['not checked, as it is large'] }
    } finally {
      file.close()
    }
  } catch (error) {
    return { schema: undefined, findings: [`It cannot be opened: ${codeOf(error)}`] }
  }
}

const lastLinesOf = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LINES)
  } catch {
    return []
  }
}
