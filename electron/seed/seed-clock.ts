import type { Clock } from '../platform/clock.ts'

/** A clock that shows whatever it was set to (milliseconds since 1970). */
export type SeedClock = Clock & { readonly set: (milliseconds: number) => void }

/** A clock that is set by hand and stands where the desk's own stands on the earth. */
export const createSeedClock = ({ offsetAt }: Clock): SeedClock => {
  let shown = 0
  return {
    now: () => new Date(shown),
    offsetAt,
    set: (milliseconds) => void (shown = milliseconds),
  }
}
