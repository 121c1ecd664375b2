import type { z } from 'zod'
import type { Problem } from '../api-error.ts'
import { problemAt, problemsOf } from '../problems.ts'
import { addressFindings } from '../shipments/rules/address-rules.ts'
import { addressView } from '../shipments/rules/request-view.ts'
import { under } from '../shipments/rules/rule.ts'
import { normalizeRequest } from '../normalize.ts'

export type ReadWithAddress<Read> =
  { readonly ok: true; readonly read: Read } | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a request that holds one address, which has to keep the rules that the addresses of shipments keep, and
 * reports every problem of it.
 * @param path where the address stands in the request
 */
export const readWithAddress = <Schema extends z.ZodType>(
  schema: Schema,
  path: readonly string[],
  input: unknown,
): ReadWithAddress<z.output<Schema>> => {
  const normalized = normalizeRequest(input)
  const parsed = schema.safeParse(normalized.value)
  const shapeProblems = [...normalized.problems, ...(parsed.success ? [] : problemsOf(parsed.error.issues))]
  const view = addressView.safeParse(valueAt(normalized.value, path))
  const reported = new Set(shapeProblems.map(({ property }) => property))
  const ruleProblems = under(path, view.success ? addressFindings(view.data) : [])
    .map((finding) => problemAt(finding.path, finding.code))
    .filter(({ property }) => !reported.has(property))
  const problems = [...shapeProblems, ...ruleProblems]
  return parsed.success && problems.length === 0 ? { ok: true, read: parsed.data } : { ok: false, problems }
}

const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    root,
  )
