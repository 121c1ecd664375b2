import packageJson from '../../package.json' with { type: 'json' }
import type { SalvageReport } from '#shared/recovery/salvage-report.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Clock } from '../platform/clock.ts'
import { openDatabase, type Reader } from '../platform/database.ts'
import { whileNobodyUses, withUnchangedRecords } from '../platform/opening-lock.ts'
import { makeAside, makeRoomForNew } from '../platform/set-aside.ts'
import { createAuditService, type DeskAuditEntry } from '../audit/service.ts'
import { openAuditStore } from '../audit/store.ts'
import { defaultSettings } from '../default-settings.ts'
import { openSettingRecords } from '../records/open-records.ts'
import { openSearchIndex } from '../shipments/search/search-index.ts'
import { searchTextOf } from '../shipments/search/search-text.ts'
import { openValueIndex } from '../shipments/store/shipment-store.ts'
import { openDatabasePages } from './file/database-pages.ts'
import { openSalvageStore } from './salvage-store.ts'
import { openSalvagedOperatorStore } from './salvaged-operator-store.ts'
import { finishSalvage, putSalvagedInPlace } from './open-exchange.ts'
import { salvageDesk, type Salvaged, type SalvageFiles, type SalvageRead } from './salvage-desk.ts'
import { salvage, type SalvagePorts } from './salvage.ts'

type Wishes = Pick<SalvagePorts, 'report' | 'signal'> & {
  readonly clock: Clock
  /** Who asked for it. */
  readonly actor: string
}

/** Reads a damaged database into a new one. @throws when the old one may not be read, or the new one not be written */
const salvageDatabase = async ({ from, to }: SalvageFiles, wishes: Wishes): Promise<SalvageRead> => {
  const { clock, actor } = wishes
  const pages = openDatabasePages(from)
  try {
    const database = openDatabase(to)
    try {
      const { reader } = database
      const values = openValueIndex(reader)
      const searchIndex = openSearchIndex(reader)
      const auditStore = openAuditStore(reader)
      const audit = createAuditService({
        store: auditStore,
        clock,
        programVersion: packageJson.version,
        deskName: () => deskNameIn(reader),
      })
      const report = await salvage({
        ...wishes,
        now: clock.now,
        pages,
        database,
        store: openSalvageStore(reader),
        operators: openSalvagedOperatorStore(reader),
        enter: (writer, id, found) => {
          values.add(writer, id, found)
          searchIndex.add(writer, { id, text: searchTextOf(found.record) })
        },
      })
      database.write((writer) => audit.record(writer, entryOf(report, actor)))
      return { report, head: audit.head() }
    } finally {
      database.close()
    }
  } finally {
    pages.close()
  }
}

/** What the trail tells of it: what is missing by references and numbers, and whom it named before; nothing else that is personal. */
const entryOf = (
  { shipments, lost, operators, missing_entries }: SalvageReport,
  actor: string,
): DeskAuditEntry => ({
  entity: 'desk',
  operation: 'salvage',
  reference: 'shipdesk.db',
  actor,
  changes: [
    { property: '$.shipments', after: shipments },
    { property: '$.lost', after: lost.map(({ reference }) => reference) },
    { property: '$.missing_entries', after: missing_entries },
    ...operatorChanges(operators),
  ],
})

/** Nothing where all of them could be read, or where there were none. */
const operatorChanges = ({
  lost,
  made_leads,
  without_sign_on,
}: SalvageReport['operators']): readonly PropertyChange[] => [
  ...(lost.length > 0 ? [{ property: '$.operators.lost', after: lost }] : []),
  ...(made_leads.length > 0 ? [{ property: '$.operators.made_leads', after: made_leads }] : []),
  ...(without_sign_on ? [{ property: '$.operators.without_sign_on', after: true }] : []),
]

/** The desk's name as it was read. */
const deskNameIn = (reader: Reader): string => {
  const name = openSettingRecords(reader)
    .list()
    .find((setting) => setting.name === 'desk_name')?.value
  return typeof name === 'string' ? name : defaultSettings().desk_name
}

/**
 * Reads the damaged desk of a folder into a new one in its place. Nobody may have it open, or write to it meanwhile.
 * @throws Refusal when somebody does, and when a file cannot be read or written; the desk is as it was then
 */
export const salvageFolder = async (folder: DataFolder, wishes: Wishes): Promise<Salvaged> => {
  // What was read and could not be put in place is not read once more from what is left of the damaged one.
  whileNobodyUses(folder, () => finishSalvage(folder))
  return withUnchangedRecords(folder, (atTheEnd) =>
    salvageDesk({
      folder,
      read: (files) => salvageDatabase(files, wishes),
      makeRoomForNew,
      makeAside,
      atTheEnd,
      putNewInPlace: putSalvagedInPlace,
    }),
  )
}
