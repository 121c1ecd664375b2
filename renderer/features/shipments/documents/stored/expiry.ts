/** How near the day is after which a document is not valid any more. */
export type Expiry =
  | { readonly kind: 'never' }
  | { readonly kind: 'expired' }
  /** Within the next thirty days; 0 is today. */
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'later' }

const SOON_DAYS = 30

/** Noon, so that a day with an hour more or less does not count as none or two. */
const noonOf = (time: number): number => new Date(time).setHours(12, 0, 0, 0)

/** What an expiry (ISO 8601; absent for never) means at a moment (milliseconds since 1970), by days of the desk. */
export const expiryOf = (expiration: string | undefined, now: number): Expiry => {
  if (expiration === undefined) return { kind: 'never' }
  const expires = Date.parse(expiration)
  if (expires <= now) return { kind: 'expired' }
  const days = Math.round((noonOf(expires) - noonOf(now)) / 86_400_000)
  return days <= SOON_DAYS ? { kind: 'soon', days } : { kind: 'later' }
}
