import type { Database } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { type WindowBoundsStore, windowBounds } from '../platform/window-bounds.ts'
import type { SettingsStore } from './store.ts'

const NAME = 'window_place'

/** Keeps where the window stood among the settings of the desk. */
export const createWindowBounds = (database: Database, store: SettingsStore): WindowBoundsStore => ({
  read: () => windowBounds.safeParse(store.all()[NAME]).data,
  // Where a window stood is worth no waiting for when it closes, and no word when it cannot be kept.
  write: (bounds) => {
    patiently(() => database.write((writer) => store.set(writer, NAME, bounds))).catch(() => undefined)
  },
})
