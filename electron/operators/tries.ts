/** What is kept of wrong tries; times in milliseconds since 1970. */
export type Tries = { readonly wrong_tries: number; readonly blocked_until: number }

/** So many are made by fingers that slip. */
const FREE_TRIES = 3
const FIRST_DELAY = 5_000
const LONGEST_DELAY = 15 * 60_000

/** How long the next try waits after so many wrong ones: twice as long each time. */
const delayAfter = (wrongTries: number): number =>
  wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (wrongTries - FREE_TRIES))

/** Milliseconds until a try is looked at. A clock that was set back makes nobody wait longer than the delay itself. */
export const waitOf = ({ wrong_tries, blocked_until }: Tries, now: number, longest = LONGEST_DELAY): number =>
  Math.max(0, Math.min(blocked_until - now, delayAfter(wrong_tries), longest))

/** Counts a try as wrong; it is before it is looked at, so that many at once are none the better. */
export const countTry = ({ wrong_tries }: Pick<Tries, 'wrong_tries'>, now: number): Tries => ({
  wrong_tries: wrong_tries + 1,
  blocked_until: now + delayAfter(wrong_tries + 1),
})

export const noTries: Tries = { wrong_tries: 0, blocked_until: 0 }
