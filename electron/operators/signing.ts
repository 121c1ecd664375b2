import { refuse } from '#shared/api-error.ts'
import type { DeskSession, SignOnRequest, SignOnResult } from '#shared/operators/operator.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { AuditService } from '../audit/service.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Writer } from '../platform/database.ts'
import { createPatience } from '../platform/patience.ts'
import { digestOfBadge, isPin } from './pin.ts'
import type { Session } from './session.ts'
import type { OperatorRow, OperatorStore } from './store.ts'
import { countTry, noTries, type Tries, waitOf } from './tries.ts'

export type SigningPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly store: OperatorStore
  readonly audit: Pick<AuditService, 'record'>
  readonly session: Session
  readonly settings: () => Settings
}

/** Signing on and off. Each is entered into the trail; what was typed or scanned never is. */
export const createSigning = (ports: SigningPorts) => {
  const { database, clock, store, audit, session, settings } = ports
  /** Badges that nobody has, at a locked desk: there a code is tried out as a PIN could be. */
  let unknownBadges: Tries = noTries

  const enter = (
    writer: Writer,
    operation: 'sign_on' | 'sign_off',
    { name }: Pick<OperatorRow, 'name'>,
  ): void => audit.record(writer, { entity: 'desk', operation, reference: name, actor: name })

  const findBadge = (codes: readonly string[]): OperatorRow | undefined => {
    for (const code of codes) {
      const found = store.findByBadge(digestOfBadge(code))
      if (found) return found
    }
    return undefined
  }
  const readBadge = (codes: readonly string[]): OperatorRow | undefined => {
    if (!session.guard.isLocked()) return findBadge(codes)
    const now = clock.now().getTime()
    refuseForNow(unknownBadges, now)
    const found = findBadge(codes)
    unknownBadges = found ? noTries : countTry(unknownBadges, now)
    return found
  }

  /** A try is counted before it is looked at, and forgiven once it was right. */
  const checkPin = async ({ id }: OperatorRow, pin: string): Promise<void> => {
    const patience = createPatience()
    const tried = await patience(() =>
      database.write((writer) => {
        const operator = store.find(id) ?? gone()
        const now = clock.now().getTime()
        refuseForNow(operator, now)
        store.keepTries(writer, { id, ...countTry(operator, now) })
        return operator
      }),
    )
    if (!(await isPin(pin, tried.pin ?? '')))
      throw refuse('not_allowed', { code: 'not_allowed', property: '$.pin', sentence: { key: 'pin_wrong' } })
    await patience(() =>
      database.write((writer) => {
        // Somebody may have set another one meanwhile.
        if (store.find(id)?.pin !== tried.pin) throw gone()
        store.keepTries(writer, { id, ...noTries })
      }),
    )
  }

  const open = async (operator: OperatorRow): Promise<void> => {
    await createPatience()(() => {
      const before = session.operator()
      if (before?.id === operator.id) return
      database.write((writer) => {
        if (before) enter(writer, 'sign_off', before)
        enter(writer, 'sign_on', operator)
      })
    })
    session.open(operator.id)
  }

  return {
    signOn: async ({ operator: number, codes, pin }: SignOnRequest): Promise<SignOnResult> => {
      const operator = codes ? readBadge(codes) : (store.find(number ?? 0) ?? gone())
      if (!operator) return { outcome: 'unknown_badge', session: session.get() }
      const who = { operator: operator.id, name: operator.name }
      const needsPin = operator.pin !== null && (codes === undefined || settings().badge_needs_pin)
      if (needsPin && pin === undefined)
        return { outcome: 'needs_pin', operator: who, session: session.get() }
      if (needsPin && pin !== undefined) await checkPin(operator, pin)
      await open(operator)
      return { outcome: 'signed_on', operator: who, session: session.get() }
    },
    signOff: (): DeskSession => {
      const before = session.operator()
      if (before) database.write((writer) => enter(writer, 'sign_off', before))
      session.close()
      return session.get()
    },
    lock: (): DeskSession => {
      session.lock()
      return session.get()
    },
    /** Signs somebody on without asking: who has just made themselves the first operator. */
    begin: (writer: Writer, operator: Pick<OperatorRow, 'name'>): void => enter(writer, 'sign_on', operator),
  }
}
export type Signing = ReturnType<typeof createSigning>

/** @throws Refusal while the next try is not looked at yet */
const refuseForNow = (tries: Tries, now: number): void => {
  const wait = waitOf(tries, now)
  if (wait > 0)
    throw refuse('not_allowed', {
      code: 'not_allowed',
      property: '$.pin',
      sentence: { key: 'sign_on_later', values: { count: Math.ceil(wait / 1000) } },
    })
}

const gone = (): never => {
  throw refuse('not_found', { code: 'not_found', sentence: { key: 'operator_unknown' } })
}
