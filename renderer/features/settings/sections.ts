import type { NeededRight } from '#shared/operators/lead-right.ts'

/** The parts of the settings, in the order in which they are offered, under what they have in common. */
export const sectionGroups = {
  desk: ['general', 'defaults', 'operators'],
  printing: ['labels', 'printers'],
  records: ['locations', 'package-sizes', 'templates', 'addresses', 'products'],
  automatic: ['rules', 'automation'],
  data: ['backup', 'history'],
} as const
const sections = Object.values(sectionGroups).flat()
export type SettingsSection = (typeof sections)[number]

/** What its fields need, where a desk can keep them to its leads. General ones say it for each card. */
export const rightOf = (section: SettingsSection): NeededRight | undefined => {
  if (section === 'operators') return 'operators'
  return ['general', 'templates', 'history'].includes(section) ? undefined : 'settings'
}

export const isSection = (name: string): name is SettingsSection =>
  sections.some((section) => section === name)
export const settingsAddress = (section: SettingsSection): string =>
  section === 'general' ? '/settings' : `/settings/${section}`
