import type { z } from 'zod'
import { problemsOf } from '#shared/problems.ts'
import type { Checked } from '#ui/form/located-problems.ts'

/** What a schema makes of what a form would send, or has against it. */
export const checkedBy = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Checked<z.output<Schema>> => {
  const read = schema.safeParse(input)
  return read.success
    ? { ok: true, request: read.data }
    : { ok: false, problems: problemsOf(read.error.issues) }
}
