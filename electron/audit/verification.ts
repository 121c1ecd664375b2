import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { AuditVerification, VerifyRequest } from '#shared/audit/verification.ts'
import type { Progress } from '#shared/progress.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import { type VerifiedDesk, verifyDesk } from './verify-desk.ts'

/** Looks at a desk in a thread of its own. */
type VerifyInThread = (
  desk: VerifiedDesk,
  listener: {
    readonly signal?: AbortSignal | undefined
    readonly onProgress: (progress: Partial<Progress>) => void
  },
) => Promise<AuditVerification>

export type VerificationPorts = {
  readonly database: Pick<Database, 'size'>
  readonly folder: Pick<DataFolder, 'database' | 'documents'>
  readonly progress: Pick<ProgressBoard, 'report'>
  readonly verifyInThread: VerifyInThread
}

/** Bytes of records from which on looking at all of them takes longer than a moment. */
const MUCH = 16_000_000

/** Looks whether everything that the desk holds is as its trail says; others go on meanwhile. */
export const createVerification = (ports: VerificationPorts) => ({
  verify: async (
    { head, job }: NonNullable<VerifyRequest> = {},
    signal?: AbortSignal,
  ): Promise<AuditVerification> => {
    const { database, documents } = ports.folder
    const desk = { database, documents, head }
    const report = (progress: Progress): void => ports.progress.report(job, progress)
    if (ports.database.size() >= MUCH) {
      return ports.verifyInThread(desk, {
        signal,
        onProgress: ({ done = 0, total = 0 }) => report({ done, total }),
      })
    }
    const heed = async (): Promise<void> => {
      await letOthersRun()
      signal?.throwIfAborted()
    }
    return verifyDesk(desk, { heed, report })
  },
})
export type Verification = ReturnType<typeof createVerification>
