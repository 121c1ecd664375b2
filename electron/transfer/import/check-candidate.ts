import { z } from 'zod'
import { Refusal } from '#shared/api-error.ts'
import type { RowProblem } from '#shared/transfer/import.ts'
import type { RequestReader } from '../../shipments/read-request.ts'
import type { ImportCandidate } from './reading/candidate.ts'
import type { ImportItem } from './import-item.ts'
import { type WholeRecordPorts, readWholeRecord } from './read-whole-record.ts'

export type CheckedCandidate = { readonly item: ImportItem } | { readonly problems: readonly RowProblem[] }

type Ports = WholeRecordPorts & { readonly read: Pick<RequestReader, 'create'> }

const anObject = z.record(z.string(), z.unknown())

/** Checks what was read from a file as if it were typed in: what create would refuse is refused here, with its place. */
export const checkCandidate = async (candidate: ImportCandidate, ports: Ports): Promise<CheckedCandidate> => {
  if (candidate.problems.length > 0) return { problems: candidate.problems }
  try {
    return { item: { row: candidate.rows[0] ?? 0, ...(await read(candidate, ports)) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      problems: error.problems.map(({ property, ...told }) => ({ ...candidate.sourceOf(property), ...told })),
    }
  }
}

const read = async ({ kind, input, reference }: ImportCandidate, ports: Ports) => {
  if (kind === 'record') return { kind, whole: await readWholeRecord(input, ports) } as const
  return {
    kind,
    read: ports.read.create(completed(input)),
    ...(reference !== undefined && { reference }),
  } as const
}

/** What does not say where it comes from comes from an import. */
const completed = (input: unknown): unknown => {
  const request = anObject.safeParse(input).data
  if (!request) return input
  const { source } = request
  return source === undefined || source === null || source === '' ? { ...request, source: 'import' } : request
}
