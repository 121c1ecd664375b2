import type { Job } from '#shared/transfer/job.ts'
import type { Path, TestDesk } from '../open-test-desk.ts'

type Starting = Extract<Path, 'transfer.import' | 'transfer.export' | 'transfer.undo'>

/** What a job ended with, for the request that begins it. */
export const ended = async (desk: TestDesk, path: Starting, input: unknown): Promise<Job> => {
  const { job } = await desk.ask(path, input)
  if (!job) throw new Error(`${path} began nothing.`)
  return desk.inside().jobs.ended(job.job)
}
