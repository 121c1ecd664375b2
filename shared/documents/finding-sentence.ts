import { type Problem, toProblem } from '../api-error.ts'
import { jsonPath } from '../contract/json-path.ts'
import { toMegabytes } from '../measures.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { Finding } from './finding.ts'

/** The problem that a finding is, at the place of the file's bytes in the request. */
export const problemOf = (finding: Finding, path: readonly PropertyKey[]): Problem =>
  toProblem({ property: jsonPath(path), code: finding.code, sentence: findingSentence(finding) })

/** Why a file is not taken and what to do. */
export const findingSentence = ({ reason, values }: Finding): Sentence => {
  const { format = '', found = '', limit = 0 } = values
  return {
    key: `finding_${reason}`,
    values: {
      format: String(format).toUpperCase(),
      found: String(found).toUpperCase(),
      limit: Number(limit),
      megabytes: toMegabytes(Number(limit)),
    },
  }
}
