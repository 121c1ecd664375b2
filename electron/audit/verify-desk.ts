import { dirname, join } from 'node:path'
import type { WrittenHead } from '#shared/audit/audit-head.ts'
import type { AuditVerification, PartVerification } from '#shared/audit/verification.ts'
import type { Progress } from '#shared/progress.ts'
import { englishReader, messageOf } from '#shared/texts/sentences.ts'
import { findSchemaFaults } from '../platform/database-schema.ts'
import { openSnapshot } from '../platform/database-beside.ts'
import type { Reader } from '../platform/database.ts'
import { readBackupHeads } from './backup-heads.ts'
import { headOf } from './chain.ts'
import { readAuditHead } from './head-file.ts'
import { openLookupVerificationStore } from './lookup-verification-store.ts'
import { openAuditStore } from './store.ts'
import { openVerificationStore } from './verification-store.ts'
import { verifyDocuments } from './verify-documents.ts'
import { type ComparedHeads, verifyHeads } from './verify-head.ts'
import { type Heed, type PartReport, verifyPart } from './verify-report.ts'
import { verifyCounts, verifyShipments } from './verify-shipments.ts'
import { verifyTrail } from './verify-trail.ts'

/** What is looked at: the files of a desk, and the end of its trail that somebody has on paper. */
export type VerifiedDesk = {
  readonly database: string
  readonly documents: string
  readonly head?: WrittenHead | undefined
}
type Ports = { readonly heed: Heed; readonly report: (progress: Progress) => void }

/**
 * Looks at everything that a desk holds, as it is at one moment: the file, the chain of the trail, each shipment against its last
 * entry, counts, documents, and the end of the trail against what is known of it elsewhere. Whatever it comes upon is a
 * finding and ends nothing but its own part.
 */
export const verifyDesk = async (desk: VerifiedDesk, { heed, report }: Ports): Promise<AuditVerification> => {
  const folder = dirname(desk.database)
  // Before the records are read: those may have gone on since, and never back.
  const heads = {
    kept: readAuditHead(folder),
    backups: readBackupHeads(join(folder, 'backups')),
    typed: desk.head,
  }
  let progress: Progress = { done: 0, total: 0 }
  const counted = (): void => {
    progress = { ...progress, done: progress.done + 1 }
  }
  const looking = {
    heed: async (): Promise<void> => {
      report(progress)
      await heed()
    },
    counted,
  }
  const opened = openQuietly(desk.database)
  if ('error' in opened) {
    const parts = [
      await verifyPart('database', () => {
        throw opened.error
      }),
    ]
    return answerOf(parts, undefined)
  }
  try {
    progress = { done: 0, total: totalOf(opened.reader) }
    return await verifyRecords({ ...desk, ...looking, reader: opened.reader }, heads)
  } finally {
    opened.close()
  }
}

type Looking = VerifiedDesk & { readonly reader: Reader; readonly heed: Heed; readonly counted: () => void }

const verifyRecords = async (looking: Looking, heads: ComparedHeads): Promise<AuditVerification> => {
  const { reader, heed } = looking
  const at: { broken?: number | undefined } = {}
  const records = () => ({ ...looking, store: openVerificationStore(reader) })
  await heed()
  const parts = [
    await verifyPart('database', (part) => verifyFile(reader, part)),
    await verifyPart('trail', async (part) => {
      at.broken = await verifyTrail({ ...looking, store: openAuditStore(reader) }, part)
    }),
    await verifyPart('shipments', (part) =>
      verifyShipments({ ...records(), lookups: openLookupVerificationStore(reader) }, part),
    ),
    await verifyPart('counts', (part) => verifyCounts(records(), part)),
    await verifyPart('documents', (part) =>
      verifyDocuments(
        {
          ...records(),
          folder: looking.documents,
          isStillNeeded: (hash) => isFileNeeded(looking.database, hash),
        },
        part,
      ),
    ),
    await verifyPart('head', (part) => verifyHeads(trailOf(reader), heads, part)),
  ]
  return { ...answerOf(parts, at.broken), ...headIn(reader) }
}

const verifyFile = (reader: Reader, part: PartReport): void => {
  part.checked()
  for (const detail of openVerificationStore(reader).damage())
    part.find({ key: 'verify_database_damaged', values: { detail } })
  for (const { fault, kind, name } of findSchemaFaults(reader))
    part.find({
      key: `verify_schema_${fault}`,
      values: { what: { key: `schema_${kind}`, values: { name } } },
    })
}

const trailOf = (reader: Reader) => {
  const store = openAuditStore(reader)
  return {
    entries: store.last()?.sequence ?? 0,
    hashAt: (sequence: number): string | undefined => {
      const hash = store.hashAt(sequence)
      return hash && Buffer.from(hash).toString('hex')
    },
  }
}

/** What the answer says as a whole, in the words of its first finding. */
const answerOf = (parts: readonly PartVerification[], broken: number | undefined): AuditVerification => {
  const entries = parts.find(({ part }) => part === 'trail')?.checked ?? 0
  const first = parts.flatMap(({ findings }) => findings).at(0)
  const well = messageOf({ key: 'verify_all_well', values: { count: entries } }, englishReader)
  return {
    ok: first === undefined,
    entries,
    ...(broken !== undefined && { broken_at: broken }),
    message: first?.message ?? well,
    parts,
  }
}

const quietly = <Result, Otherwise>(work: () => Result, otherwise: Otherwise): Result | Otherwise => {
  try {
    return work()
  } catch {
    return otherwise
  }
}
/** How much there is to do; of what cannot be counted it is not known. */
const totalOf = (reader: Reader): number => quietly(() => openVerificationStore(reader).total(), 0)

const headIn = (reader: Reader): Pick<AuditVerification, 'head'> =>
  quietly(() => ({ head: headOf(openAuditStore(reader).last()) }), {})

const openQuietly = (file: string): ReturnType<typeof openSnapshot> | { readonly error: unknown } => {
  try {
    return openSnapshot(file, 'toLookUp')
  } catch (error) {
    return { error }
  }
}

const isFileNeeded = (file: string, hash: string): boolean => {
  const now = openSnapshot(file)
  try {
    return openVerificationStore(now.reader).isFileNeeded(hash)
  } finally {
    now.close()
  }
}
