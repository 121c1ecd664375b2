import { type NewProblem, Refusal, refuse, toProblem } from '#shared/api-error.ts'
import {
  MOST_OPERATORS,
  type Operator,
  type Operators,
  type SaveOperatorRequest,
  type SaveOperatorRulesRequest,
} from '#shared/operators/operator.ts'
import { lookAlike } from '#shared/operators/alike-names.ts'
import { foldName } from '#shared/operators/fold-name.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { Writer } from '../platform/database.ts'
import { digestOfBadge, hashPin } from './pin.ts'
import type { Signing, SigningPorts } from './signing.ts'
import { noTries } from './tries.ts'
import type { OperatorRow } from './store.ts'

export type OperatorPorts = SigningPorts & {
  readonly signing: Pick<Signing, 'begin'>
  readonly updateSettings: (change: SaveOperatorRulesRequest, actor: string) => Settings
}

/** Who acts, and whether at a window, where somebody signs on. */
export type OperatorCaller = { readonly actor: string; readonly guard?: unknown }

/** Who may work at the desk. What signs somebody on is taken in and never given out. */
export const createOperatorService = (ports: OperatorPorts) => {
  const { database, store, audit, session, signing } = ports

  const list = (): Operators => ({
    items: store
      .list()
      .map(answered)
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  })

  const write = (writer: Writer, request: SaveOperatorRequest, hash: string | undefined): Written => {
    const before = request.operator === undefined ? undefined : (store.find(request.operator) ?? unknown())
    const all = store.list()
    refuseProblems(problemsOf(request, before, all))
    const pin = request.remove_pin ? null : (hash ?? before?.pin ?? null)
    const fields = { name: request.name, role: request.role, pin }
    const id = before?.id ?? store.add(writer, fields)
    if (before) store.change(writer, { id, ...fields })
    // Whoever may set a PIN makes good for tries that went wrong with the one before.
    if (pin !== before?.pin) store.keepTries(writer, { id, ...noTries })
    if (request.remove_badges) store.removeBadges(writer, id)
    const digests = [...new Map(request.badges.map((code) => [code, digestOfBadge(code)])).values()]
    for (const digest of digests) {
      const owner = store.findByBadge(digest)
      if (owner && owner.id !== id) throw badgeTaken(owner.name)
      if (!owner) store.addBadge(writer, id, digest)
    }
    return { id, before, isFirst: all.length === 0, after: store.find(id) ?? unknown() }
  }

  return {
    list,

    /** @throws Refusal when the name or a badge is somebody else's, or no lead would be left */
    save: async (request: SaveOperatorRequest, { actor, guard }: OperatorCaller): Promise<Operators> => {
      const hash = request.pin === undefined ? undefined : await hashPin(request.pin)
      const { id, isFirst } = database.write((writer) => {
        const written = write(writer, request, hash)
        const { before, after } = written
        audit.record(writer, {
          entity: 'desk',
          operation: 'save_operator',
          reference: after.name,
          actor,
          changes: changesBetween(before, after),
        })
        if (written.isFirst && guard !== undefined) signing.begin(writer, after)
        return written
      })
      // Whoever makes the first operator at a window is that one; else the desk would lock under their hands.
      if (isFirst && guard !== undefined) session.open(id)
      else session.tell()
      return list()
    },

    /** @throws Refusal for the last lead, while others work here */
    remove: (number: number, actor: string): Operators => {
      database.write((writer) => {
        const operator = store.find(number) ?? unknown()
        const others = store.list().filter(({ id }) => id !== number)
        if (others.length > 0 && !others.some(isLead)) throw refuseProblem(lastLead)
        store.remove(writer, number)
        audit.record(writer, {
          entity: 'desk',
          operation: 'remove_operator',
          reference: operator.name,
          actor,
        })
      })
      session.tell()
      return list()
    },

    /** What only leads may do, and when the desk locks itself. */
    saveRules: (request: SaveOperatorRulesRequest, actor: string): Settings => {
      const saved = ports.updateSettings(request, actor)
      session.tell()
      return saved
    },

    /** Takes the PIN off whoever has forgotten it, by name: for whoever has the files of the desk. */
    resetPin: (name: string, actor: string): void =>
      database.write((writer) => {
        const operator = store.list().find((one) => foldName(one.name) === foldName(name)) ?? unknown()
        store.change(writer, { id: operator.id, name: operator.name, role: operator.role, pin: null })
        store.keepTries(writer, { id: operator.id, ...noTries })
        audit.record(writer, {
          entity: 'desk',
          operation: 'save_operator',
          reference: operator.name,
          actor,
          changes: changesBetween(operator, { ...operator, pin: null }),
        })
      }),
  }
}
export type OperatorService = ReturnType<typeof createOperatorService>

type Written = {
  readonly id: number
  readonly before: OperatorRow | undefined
  readonly after: OperatorRow
  readonly isFirst: boolean
}

const isLead = ({ role }: Pick<OperatorRow, 'role'>): boolean => role === 'lead'

const answered = ({ id, name, role, pin, badges }: OperatorRow): Operator => ({
  operator: id,
  name,
  role,
  has_pin: pin !== null,
  badges,
})

/** What the trail tells: that a PIN or badges changed, and nothing of what they are. */
const changesBetween = (before: OperatorRow | undefined, after: OperatorRow): readonly PropertyChange[] => {
  const [was, is] = [before && answered(before), answered(after)]
  const changes = (['name', 'role', 'has_pin', 'badges'] as const).flatMap((name) =>
    was?.[name] === is[name]
      ? []
      : [{ property: `$.${name}`, ...(was && { before: was[name] }), after: is[name] }],
  )
  const isOtherPin = before?.pin !== after.pin && was?.has_pin === is.has_pin
  return isOtherPin ? [...changes, { property: '$.pin' }] : changes
}

const lastLead: NewProblem = {
  property: '$.role',
  code: 'conflicting_properties',
  sentence: { key: 'last_lead' },
}

const problemsOf = (
  { name, role, pin, remove_pin }: SaveOperatorRequest,
  before: OperatorRow | undefined,
  all: readonly OperatorRow[],
): readonly NewProblem[] => {
  const others = all.filter(({ id }) => id !== before?.id)
  const isTaken = others.some((other) => lookAlike(other.name, name))
  return [
    ...(isTaken
      ? [{ property: '$.name', code: 'duplicate_values', sentence: { key: 'operator_name_taken' } } as const]
      : []),
    ...(role === 'lead' || others.some(isLead) ? [] : [lastLead]),
    ...(pin !== undefined && remove_pin
      ? [{ property: '$.pin', code: 'conflicting_properties' } as const]
      : []),
    ...(before || all.length < MOST_OPERATORS
      ? []
      : [
          {
            code: 'too_many_elements',
            sentence: { key: 'too_many_elements_for', values: { limit: MOST_OPERATORS } },
          } as const,
        ]),
  ]
}

const refuseProblems = (problems: readonly NewProblem[]): void => {
  if (problems.length > 0) throw new Refusal('validation_error', problems.map(toProblem))
}
const refuseProblem = (problem: NewProblem): Refusal => new Refusal('validation_error', [toProblem(problem)])
const badgeTaken = (name: string): Refusal =>
  refuseProblem({
    property: '$.badges',
    code: 'duplicate_values',
    sentence: { key: 'badge_taken', values: { name } },
  })
const unknown = (): never => {
  throw refuse('not_found', { code: 'not_found', sentence: { key: 'operator_unknown' } })
}
