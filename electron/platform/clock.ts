/** The time, and where the desk stands in it. Injected, so that tests can set it. */
export type Clock = {
  readonly now: () => Date
  /** Minutes that local time is ahead of UTC at that moment. */
  readonly offsetAt: (moment: Date) => number
}

export const systemClock: Clock = {
  now: () => new Date(),
  // JavaScript counts the other way round: minutes that UTC is ahead. `|| 0` so that UTC is 0, not -0.
  offsetAt: (moment) => -moment.getTimezoneOffset() || 0,
}
