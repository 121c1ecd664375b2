import { isDeepStrictEqual } from 'node:util'
import { type Settings, type SettingsChange, settings } from '#shared/settings/settings.ts'
import type { Database } from '../platform/database.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { DeskAdditions } from '../shipments/complete-request.ts'
import type { RecordStore } from '../records/store.ts'

/** Small values by name. */
export type SettingStore = RecordStore<{ readonly name: string; readonly value: unknown }>

export type SettingsPorts = {
  readonly database: Database
  readonly store: SettingStore
  /** What holds until a person chooses otherwise. */
  readonly defaults: Settings
  readonly recordChange: RecordDeskChange
}

/** Settings that are changed by procedures of their own. */
type SavedElsewhere = 'order_rules' | 'leads_only' | 'lock_after_seconds' | 'badge_needs_pin'

/** What the people at a desk choose for it. Parsed when read and when written. */
export const createSettingsService = ({ database, store, defaults, recordChange }: SettingsPorts) => {
  const read = (): Settings => {
    const saved = new Map(store.list().map(({ name, value }) => [name, value]))
    // One setting that cannot be read, as an older program may have left it, does not spoil the others.
    const known = Object.entries(settings.shape).flatMap(([name, schema]) => {
      const parsed = schema.safeParse(saved.get(name))
      return parsed.success ? [[name, parsed.data]] : []
    })
    return settings.parse({ ...defaults, ...Object.fromEntries(known) })
  }
  let version = database.dataVersion()
  let current = read()
  const followers = new Set<(settings: Settings) => void>()
  return {
    get: (): Settings => current,
    /** Reads again what another process has changed meanwhile. */
    refresh: (): void => {
      const now = database.dataVersion()
      if (now === version) return
      version = now
      const renewed = read()
      if (isDeepStrictEqual(renewed, current)) return
      current = renewed
      for (const follow of followers) follow(current)
    },
    /** What is added to what the desk is asked for. */
    additions: (): DeskAdditions => ({ defaults: current.desk_defaults, rules: current.order_rules }),
    /** Every setting that is another one afterwards is written down, whichever it is. */
    update: (change: SettingsChange & Partial<Pick<Settings, SavedElsewhere>>, actor: string): Settings => {
      const former = new Map<string, unknown>(Object.entries(current))
      database.write((writer) => {
        for (const [name, value] of Object.entries(change)) {
          store.save(writer, { name, value })
          recordChange(writer, {
            operation: 'change_settings',
            reference: name,
            actor,
            before: { [name]: former.get(name) },
            after: { [name]: value },
          })
        }
      })
      current = read()
      for (const follow of followers) follow(current)
      return current
    },
    /** Calls back with the settings now, and whenever they change. */
    follow: (follower: (settings: Settings) => void): void => {
      followers.add(follower)
      follower(current)
    },
  }
}
export type SettingsService = ReturnType<typeof createSettingsService>
