import type { Database } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { type WindowPlaceStore, windowPlace } from '../platform/window-place.ts'
import type { SettingsStore } from './store.ts'

const NAME = 'window_place'

/** Keeps where the window stood among the settings of the desk. */
export const createWindowPlaces = (database: Database, store: SettingsStore): WindowPlaceStore => ({
  read: () => windowPlace.safeParse(store.all()[NAME]).data,
  // Where a window stood is worth no waiting for when it closes, and no word when it cannot be kept.
  write: (place) => {
    patiently(() => database.write((writer) => store.set(writer, NAME, place))).catch(() => undefined)
  },
})
