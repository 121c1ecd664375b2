import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../platform/data-folder.ts'
import { readCheckMarker } from './check-marker.ts'
import { createChecking, type CheckingPorts } from './checking.ts'

/** Opens the checks of a desk's database; what is known of them lies in a file beside it. */
export const openChecking = (folder: DataFolder, ports: Pick<CheckingPorts, 'clock' | 'reportFailure'>) => {
  const path = join(folder.path, 'check.json')
  return createChecking({
    ...ports,
    database: folder.database,
    readMarker: () => readCheckMarker(path),
    writeMarker: (marker) => {
      writeFileSync(`${path}.part`, JSON.stringify(marker), { mode: 0o600 })
      renameSync(`${path}.part`, path)
    },
  })
}
