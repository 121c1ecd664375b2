import { parseQuietly } from '../../platform/json.ts'
import { type JobResult, jobKinds, jobResult, jobStates } from '#shared/transfer/job.ts'
import { codesOf } from '../../platform/codes.ts'
import type { Reader, Writer } from '../../platform/database.ts'

export const jobKindCodes = codesOf(jobKinds)
export const jobStateCodes = codesOf(jobStates)

/** A job as it lies in the database. */
export type JobRow = {
  readonly id: number
  readonly kind: number
  readonly state: number
  readonly title: string
  readonly actor: string
  readonly started: number
  readonly ended: number | null
  readonly done: number
  readonly total: number | null
  readonly result: string | null
  readonly process: number
  /** What the process is known by as long as it lives; of older programs, nothing. */
  readonly process_lock: string | null
  /** Whether there is anything of it that can be taken back. */
  readonly has_imported: number
}
export type NewJob = Pick<
  JobRow,
  'kind' | 'state' | 'title' | 'actor' | 'started' | 'process' | 'process_lock' | 'result'
>
export type EndedJob = {
  readonly state: number
  readonly ended: number
  readonly done: number
  readonly total: number | null
  readonly result: JobResult
}

const selectJobs = `SELECT job.*, EXISTS (SELECT 1 FROM imported i WHERE i.job = job.id) AS has_imported FROM job`

/** The jobs of this desk, past and running. */
export const openJobStore = ({ prepare }: Reader) => {
  const insert = prepare<[NewJob], void>(
    `INSERT INTO job VALUES (NULL, @kind, @state, @title, @actor, @started, NULL, 0, NULL, @result, @process, @process_lock)`,
  )
  const end = prepare<[Omit<EndedJob, 'result'> & { readonly id: number; readonly result: string }], void>(
    `UPDATE job SET state = @state, ended = @ended, done = @done, total = @total, result = @result
     WHERE id = @id`,
  )
  const setState = prepare<[number, number], void>('UPDATE job SET state = ? WHERE id = ?')
  const select = prepare<[number], JobRow>(`${selectJobs} WHERE id = ?`)
  const selectBefore = prepare<[number, number], JobRow>(
    `${selectJobs} WHERE id < CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)`,
  )
  const selectUnended = prepare<[], JobRow>(`${selectJobs} WHERE ended IS NULL AND id > 0`)
  return {
    insert: (_writer: Writer, job: NewJob): number => Number(insert.run(job).lastInsertRowid),
    end: (_writer: Writer, id: number, ended: EndedJob): void =>
      void end.run({ ...ended, id, result: JSON.stringify(ended.result) }),
    setState: (_writer: Writer, id: number, state: number): void => void setState.run(state, id),
    find: (id: number): JobRow | undefined => select.get(id),
    /** Newest first. */
    before: (id: number, take: number): readonly JobRow[] => selectBefore.all(id, take),
    /** Those that run, or ran when their program ended. */
    unended: (): readonly JobRow[] => selectUnended.all(),
  }
}
export type JobStore = ReturnType<typeof openJobStore>

/** What came of a job; nothing when another program has left something else there. */
export const resultOfText = (text: string | null): JobResult | undefined =>
  text === null ? undefined : jobResult.safeParse(parseQuietly(text)).data
