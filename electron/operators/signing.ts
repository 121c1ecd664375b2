import { refuse } from '#shared/api-error.ts'
import { programActors } from '#shared/operators/program-actors.ts'
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

/** How long codes that are no badge keep others from being told that they are none either. */
const LONGEST_BADGE_DELAY = 30_000

/** Signing on and off. Each is entered into the trail; what was typed or scanned never is. */
export const createSigning = (ports: SigningPorts) => {
  const { database, clock, store, audit, session, settings } = ports
  /** Badges that nobody has, at a locked desk: there a code is tried out as a PIN could be. */
  let unknownBadges: Tries = noTries

  const enter = (
    writer: Writer,
    operation: 'sign_on' | 'sign_off',
    { name, actor = name }: Pick<OperatorRow, 'name'> & { readonly actor?: string },
  ): void => audit.record(writer, { entity: 'desk', operation, reference: name, actor })

  const findBadge = (codes: readonly string[]): OperatorRow | undefined => {
    for (const code of codes) {
      const found = store.findByBadge(digestOfBadge(code))
      if (found) return found
    }
    return undefined
  }
  /** A badge that somebody has is known at once, whatever was scanned before: parcels are, by mistake. */
  const readBadge = (codes: readonly string[]): OperatorRow | undefined => {
    const found = findBadge(codes)
    if (found || !session.guard.isLocked()) return found
    const now = clock.now().getTime()
    refuseForNow(waitOf(unknownBadges, now, LONGEST_BADGE_DELAY))
    unknownBadges = countTry(unknownBadges, now)
    return undefined
  }

  /** A try is counted before it is looked at, and forgiven once it was right. */
  const checkPin = async ({ id }: OperatorRow, pin: string): Promise<void> => {
    const patience = createPatience()
    const tried = await patience(() =>
      database.write((writer) => {
        const operator = store.find(id) ?? gone()
        const now = clock.now().getTime()
        refuseForNow(waitOf(operator, now))
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
      const isAnother = before?.id !== operator.id
      if (!isAnother && !session.guard.isLocked()) return
      database.write((writer) => {
        // By whoever takes over: the one before may be far away.
        if (before && isAnother) enter(writer, 'sign_off', { name: before.name, actor: operator.name })
        enter(writer, 'sign_on', operator)
      })
    })
    unknownBadges = noTries
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
      // At a locked desk anybody can do it.
      const byNobody = session.guard.isLocked() && { actor: programActors.program }
      if (before) database.write((writer) => enter(writer, 'sign_off', { name: before.name, ...byNobody }))
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
const refuseForNow = (wait: number): void => {
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
