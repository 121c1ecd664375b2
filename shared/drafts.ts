import { z } from 'zod'

const key = z.string().regex(/^[a-z0-9_-]{1,64}$/u, { error: 'invalid_value' })

/** A form that is not finished yet, kept so that nothing typed is lost. */
export const draft = z.strictObject({ key, value: z.json() })
export const draftByKey = z.strictObject({ key })
export type Draft = z.output<typeof draft>
