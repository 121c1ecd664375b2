import type { Database } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { type WindowBoundsStore, windowBounds } from '../platform/window-bounds.ts'
import type { SettingStore } from './service.ts'

const NAME = 'window_place'

/** Keeps where the window stood among the settings of the desk. */
export const createWindowBounds = (database: Database, store: SettingStore): WindowBoundsStore => ({
  read: () => windowBounds.safeParse(store.find(NAME)?.record?.value).data,
  // Where a window stood is worth no waiting for when it closes, and no word when it cannot be kept.
  write: (bounds) => {
    patiently(() => database.write((writer) => store.save(writer, { name: NAME, value: bounds }))).catch(
      () => undefined,
    )
  },
})
