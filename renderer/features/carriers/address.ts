/** Where a service is edited. */
export const serviceAddress = (reference: string): string => `/carriers/${encodeURIComponent(reference)}`

/** Where a carrier is edited, by the key of its draft; or one of its services that has no reference yet. */
export const carrierAddress = (key: string, service?: number): string => {
  const query = new URLSearchParams({ carrier: key })
  if (service !== undefined) query.set('service', String(service))
  return `/carriers?${query}`
}

const tabs = ['carriers', 'groups'] as const
export type Tab = (typeof tabs)[number]

export const tabAddress = (tab: Tab): string => (tab === 'groups' ? '/carriers?tab=groups' : '/carriers')
