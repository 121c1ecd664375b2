import type { Database } from '../platform/database.ts'
import { type WindowPlaceStore, windowPlace } from '../platform/window-place.ts'
import type { SettingsStore } from './store.ts'

const NAME = 'window_place'

/** Keeps where the window stood among the settings of the desk. */
export const createWindowPlaces = (database: Database, store: SettingsStore): WindowPlaceStore => ({
  read: () => windowPlace.safeParse(store.all()[NAME]).data,
  write: (place) => database.write((writer) => store.set(writer, NAME, place)),
})
