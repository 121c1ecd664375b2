import { EventEmitter, on, once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { alwaysLeads, leadRights, type NeededRight } from '#shared/operators/lead-right.ts'
import type { DeskSession } from '#shared/operators/operator.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { Clock } from '../platform/clock.ts'
import type { OperatorRow, OperatorStore } from './store.ts'

export type SessionPorts = {
  readonly store: Pick<OperatorStore, 'list'>
  readonly clock: Clock
  readonly settings: () => Settings
}

/** How often it is looked whether the desk locks itself, or another process has changed who may work here. */
const LOOK_EVERY_MILLISECONDS = 500

/**
 * Who is signed on at this desk. All windows share it, it lives in the main process alone, and begins with nobody: a page
 * shows it, and names nobody. Without any operator nobody has to sign on.
 */
export const createSession = ({ store, clock, settings }: SessionPorts) => {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  let signedOn: number | undefined
  let isShut = false
  let touched = times(clock)

  /** Locks a desk that nobody has touched for long enough, by whichever clock says so: a computer that slept counts. */
  const lockIfIdle = (): void => {
    if (signedOn === undefined || isShut) return
    const limit = settings().lock_after_seconds * 1000
    if (limit === 0) return
    const now = times(clock)
    isShut = now.steady - touched.steady >= limit || now.wall - touched.wall >= limit
  }

  const look = (): Look => {
    lockIfIdle()
    const all = store.list()
    const operator = all.find(({ id }) => id === signedOn)
    if (all.length === 0) return { state: 'without_operators', all }
    if (!operator) return { state: 'signed_off', all }
    return { state: isShut ? 'locked' : 'signed_on', all, operator }
  }
  const mayNot = ({ all, operator }: Look, right: NeededRight): boolean =>
    all.length > 0 &&
    operator?.role !== 'lead' &&
    (isAlwaysLeads(right) || settings().leads_only.includes(right))

  const get = (): DeskSession => {
    const now = look()
    const { state, all, operator } = now
    return {
      state,
      ...(operator && { operator: { operator: operator.id, name: operator.name, role: operator.role } }),
      operators: all
        .map(({ id, name, pin }) => ({ operator: id, name, has_pin: pin !== null }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
      has_badges: all.some(({ badges }) => badges > 0),
      not_allowed: [...leadRights, ...alwaysLeads].filter((right) => mayNot(now, right)),
      leads: leadsOf(all),
      lock_after_seconds: settings().lock_after_seconds,
    }
  }
  const isLocked = (): boolean => isClosed(look().state)

  const tell = (): void => void emitter.emit('change')
  const guard = {
    isLocked,
    onlyFor: (right: NeededRight): readonly string[] | undefined => {
      const now = look()
      return mayNot(now, right) ? leadsOf(now.all) : undefined
    },
    opened: async (signal: AbortSignal | undefined): Promise<void> => {
      while (isLocked() && !signal?.aborted)
        await once(emitter, 'change', signal ? { signal } : {}).catch(() => undefined)
    },
  }

  return {
    get,
    guard,
    /** Who acts: empty while nobody may, nothing where nobody has to sign on. */
    actor: (): string | undefined => {
      const { state, operator } = look()
      if (state === 'without_operators') return undefined
      return state === 'signed_on' ? operator?.name : ''
    },
    /** Whoever is signed on, also while the desk is locked. */
    operator: (): OperatorRow | undefined => look().operator,
    open: (operator: number): void => {
      signedOn = operator
      isShut = false
      touched = times(clock)
      tell()
    },
    close: (): void => {
      signedOn = undefined
      tell()
    },
    lock: (): void => {
      isShut = true
      tell()
    },
    /** Somebody works here. */
    touch: (): void => {
      touched = times(clock)
    },
    /** Something changed that the session shows. */
    tell,
    /** The session now, and whenever it is another. */
    follow: async function* (signal: AbortSignal | undefined): AsyncGenerator<DeskSession> {
      const timer = setInterval(tell, LOOK_EVERY_MILLISECONDS)
      timer.unref()
      // Listened for before the first is told, so that nothing happens unheard in between.
      const changes = on(emitter, 'change', signal ? { signal } : {})
      try {
        let told = get()
        yield told
        for (let change = await changes.next(); change.done !== true; change = await changes.next()) {
          const now = get()
          if (isDeepStrictEqual(now, told)) continue
          told = now
          yield now
        }
      } catch (error) {
        if (!signal?.aborted) throw error
      } finally {
        clearInterval(timer)
        void changes.return?.()
      }
    },
  }
}
export type Session = ReturnType<typeof createSession>

type Look = {
  readonly state: DeskSession['state']
  readonly all: readonly OperatorRow[]
  readonly operator?: OperatorRow
}
const isAlwaysLeads = (right: NeededRight): right is (typeof alwaysLeads)[number] =>
  alwaysLeads.some((one) => one === right)
const isClosed = (state: DeskSession['state']): boolean => state === 'locked' || state === 'signed_off'
const leadsOf = (all: readonly OperatorRow[]): readonly string[] =>
  all.filter(({ role }) => role === 'lead').map(({ name }) => name)
/** By the clock on the wall, and by one that nobody sets. */
const times = (clock: Clock) => ({ wall: clock.now().getTime(), steady: performance.now() })
