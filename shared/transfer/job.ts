import { z } from 'zod'
import { storedSentences } from '../texts/sentences.ts'

export const jobKinds = ['export', 'import', 'undo_import'] as const
export type JobKind = (typeof jobKinds)[number]

/** `interrupted`: the program ended before it did. `undone`: an import that was taken back. */
export const jobStates = ['running', 'done', 'cancelled', 'failed', 'interrupted', 'undone'] as const
export type JobState = (typeof jobStates)[number]

const count = z.int().min(0)

/** So many of the shipments that could not be read are named. */
export const MOST_UNREAD_NAMED = 10

/** What came of a job; what does not apply is absent. */
export const jobResult = z.strictObject({
  /** Where the file of an export lies, or that of an import came from. */
  path: z.string().exactOptional(),
  bytes: count.exactOptional(),
  /** Shipments that were written to a file, or made at the desk. */
  shipments: count.exactOptional(),
  updated: count.exactOptional(),
  /** Duplicates that were left alone. */
  skipped: count.exactOptional(),
  refused: count.exactOptional(),
  /** Shipments that an undo left where they are, as they are no drafts any more or were changed since. */
  kept: count.exactOptional(),
  /** Shipments that an export left out, as their records are damaged; the first of them by their references. */
  unread: count.exactOptional(),
  unread_references: z.array(z.string()).max(MOST_UNREAD_NAMED).exactOptional(),
  /** Why it failed: in English, and as code and values. Older programs wrote only the English. */
  failure: z.string().exactOptional(),
  sentences: storedSentences.exactOptional(),
})
export type JobResult = z.output<typeof jobResult>

/** A piece of long work: an export, an import, or the undoing of one. */
export type Job = {
  readonly job: number
  readonly kind: JobKind
  readonly state: JobState
  /** The name of the file. */
  readonly title: string
  readonly actor: string
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended?: string
  /** Shipments done so far. */
  readonly done: number
  /** Shipments in all; absent while it is not known. */
  readonly total?: number
  /** While it runs: shipments in a second, and how many seconds are left at that rate. */
  readonly rate?: number
  readonly seconds_left?: number
  readonly result?: JobResult
  /** Whether what it made can be taken back. */
  readonly can_undo: boolean
}

export const jobByNumber = z.strictObject({ job: z.int().min(1) })

export const listJobsRequest = z.strictObject({
  /** Only those before this one. */
  before: z.int().min(1).exactOptional(),
  take: z.int().min(1).max(100).default(50),
})
export type ListJobsRequest = z.output<typeof listJobsRequest>

/** Newest first. */
export type PageOfJobs = { readonly items: readonly Job[]; readonly next_before: number | null }

/** The answer to whatever starts a job; without one, the person would rather not. */
export type StartedJob = { readonly job?: Job }
