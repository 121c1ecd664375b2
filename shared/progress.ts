import { z } from 'zod'

/** The name that a caller gives to a piece of long work, so that it can be followed. */
export const jobName = z.string().min(1).max(64)

export const followRequest = z.strictObject({ job: jobName })

/** How far a piece of work has come. */
export type Progress = { readonly done: number; readonly total: number }
