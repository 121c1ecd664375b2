import { furtherProblems, MOST_PROBLEMS, Refusal } from '#shared/api-error.ts'
import { isTree } from '#shared/contract/tree.ts'
import type { RowProblem } from '#shared/transfer/import.ts'
import type { RequestReader } from '../../shipments/read-request.ts'
import type { ImportCandidate } from './reading/candidate.ts'
import type { ImportItem } from './import-item.ts'
import { type WholeRecordPorts, readWholeRecord } from './read-whole-record.ts'

export type CheckedCandidate = { readonly item: ImportItem } | { readonly problems: readonly RowProblem[] }

type Ports = WholeRecordPorts & { readonly read: Pick<RequestReader, 'create'> }

/** Checks what was read from a file as if it were typed in: what create would refuse is refused here, with its place. */
export const checkCandidate = async (candidate: ImportCandidate, ports: Ports): Promise<CheckedCandidate> => {
  const { problems } = candidate
  const refused = (all: readonly RowProblem[]): CheckedCandidate => ({
    problems: bounded(all, candidate.rows[0] ?? 0),
  })
  try {
    const item = { row: candidate.rows[0] ?? 0, ...(await read(candidate, ports)) }
    return problems.length > 0 ? refused(problems) : { item }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused([...problems, ...besides(problems, candidate, error)])
  }
}

/** As many as are told of any request, and how many more there are: an order may have ten thousand rows. */
const bounded = (problems: readonly RowProblem[], row: number): readonly RowProblem[] =>
  problems.length <= MOST_PROBLEMS + 1
    ? problems
    : [...problems.slice(0, MOST_PROBLEMS), { row, ...furtherProblems(problems.length - MOST_PROBLEMS) }]

/** What the contract finds wrong besides what could not be read, of which, and of what it is a part of, it sees nothing. */
const besides = (
  unread: readonly RowProblem[],
  { sourceOf }: ImportCandidate,
  { problems }: Refusal,
): readonly RowProblem[] => {
  const isUnread = ({ row, path = '' }: RowProblem): boolean =>
    unread.some((one) => one.row === row && (one.path === path || one.path?.startsWith(`${path}.`) === true))
  return problems
    .map(({ property, ...told }) => ({ ...sourceOf(property), ...told }))
    .filter((problem) => !isUnread(problem))
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
  if (!isTree(input)) return input
  const { source } = input
  return source === undefined || source === null || source === '' ? { ...input, source: 'import' } : input
}
