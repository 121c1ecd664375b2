import { writtenHead } from '#shared/audit/audit-head.ts'
import type { AuditVerification } from '#shared/audit/verification.ts'
import { verifyDesk } from '../audit/verify-desk.ts'
import { chooseDataFolder, openDataFolder } from '../platform/data-folder.ts'
import { explainFailure } from '../platform/startup-failure.ts'
import { saysItself } from '../recovery/recovery-reason.ts'
import { openCliDesk } from './open-desk.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  /** An end of the trail that was written down elsewhere. */
  readonly head?: string | undefined
}

/**
 * Looks at everything that a desk holds, also where the desk itself does not open any more, and prints what does not hold.
 * @returns the exit code: 1 when anything does not
 * @throws Error with a sentence where the head makes no sense
 */
export const verifyEverything = async ({ data, head: typed }: Wishes): Promise<number> => {
  const head = typed === undefined ? undefined : writtenHead.safeParse(typed).data
  if (typed !== undefined && head === undefined)
    throw new Error(
      'A head is the number of an entry and its hash. For example: desk verify --head 1234:8f3a5b6c',
    )
  const { database, documents } = openDesk(data)
  const answer = await verifyDesk(
    { database, documents, head },
    { heed: async () => undefined, report: showProgress() },
  )
  process.stdout.write(`${toJson(withoutSentences(answer), 2)}\n`)
  return answer.ok ? 0 : 1
}

/** Brings the desk up to date first, as every other command does; one that is damaged is looked at as it lies there. */
const openDesk = (data: string | undefined) => {
  try {
    using desk = openCliDesk(data)
    return desk.folder
  } catch (error) {
    if (saysItself(error)) throw error
    const folder = openDataFolder(chooseDataFolder(data))
    process.stderr.write(`${explainFailure(error, folder.path)}\n`)
    return folder
  }
}

/** The command line speaks English: what is told as code and values is there in words. */
const withoutSentences = ({ parts, ...answer }: AuditVerification) => ({
  ...answer,
  parts: parts.map(({ findings, ...part }) => ({
    ...part,
    findings: findings.map(({ sentence: _told, ...finding }) => finding),
  })),
})

const EVERY_MILLISECONDS = 500

/** Shows how far it is where a person looks on. */
const showProgress = () => {
  let shown = performance.now()
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    if (!process.stderr.isTTY || performance.now() - shown < EVERY_MILLISECONDS) return
    shown = performance.now()
    process.stderr.write(`\r${done} / ${total} `)
    if (done >= total) process.stderr.write('\n')
  }
}
