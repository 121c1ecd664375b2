import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { SalvageReport } from '#shared/recovery/salvage-report.ts'
import type { DataFolder } from '../platform/data-folder.ts'

export type SalvageFiles = {
  /** The damaged database; it is only read, with the log beside it. */
  readonly from: string
  /** The new one, which is not there yet. */
  readonly to: string
}

/** What was read, and where the trail of the new desk ends. */
export type SalvageRead = { readonly report: SalvageReport; readonly head: AuditHead }

/** What of the file system a salvage needs. */
export type SalvageDeskPorts = {
  readonly folder: DataFolder
  readonly read: (files: SalvageFiles) => Promise<SalvageRead>
  readonly makeRoomForNew: (folder: DataFolder) => string
  readonly makeAside: (folder: DataFolder) => string
  /** Runs what puts the new one in place while nobody uses the damaged one, and only if that is as it was read. */
  readonly atTheEnd: <Ended>(end: () => Ended) => Ended
  /** Puts the new one in place, whose trail ends so. */
  readonly putNewInPlace: (folder: DataFolder, aside: string, head: AuditHead) => void
}

/** What came of reading a damaged desk into a new one. */
export type Salvaged = {
  readonly report: SalvageReport
  /** Where the damaged database lies now, with the list of what could not be read. */
  readonly aside: string
}

const LIST = 'could-not-be-read.json'

/**
 * Reads what a damaged database still tells into a new one, which takes its place; the damaged one is put aside whole, with a
 * list of what could not be read. Nothing of the desk is open meanwhile.
 * @throws when a file cannot be read or written; the desk is as it was then
 */
export const salvageDesk = async ({ folder, ...ports }: SalvageDeskPorts): Promise<Salvaged> => {
  const { report, head } = await ports.read({ from: folder.database, to: ports.makeRoomForNew(folder) })
  return ports.atTheEnd(() => {
    const aside = ports.makeAside(folder)
    writeFileSync(join(aside, LIST), `${JSON.stringify(report, undefined, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    ports.putNewInPlace(folder, aside, head)
    return { report, aside }
  })
}
