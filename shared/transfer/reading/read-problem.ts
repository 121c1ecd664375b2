import type { RuleCode } from '../../api-error.ts'
import type { Sentence } from '../../texts/sentences.ts'

/** Why a cell cannot be read, and exactly why where the sentence of the code says too little. */
export type ReadProblem = { readonly code: RuleCode; readonly sentence?: Sentence }

export type ReadCell = { readonly value: unknown } | ReadProblem
