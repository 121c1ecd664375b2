import type { Problem } from '../api-error.ts'
import { jsonPath } from '../json-path.ts'
import type { Finding } from './finding.ts'
export const problemOf = (finding: Finding, path: readonly PropertyKey[]): Problem => ({
  property: jsonPath(path),
  code: finding.code,
  message: finding.reason,
})
