/** The parts of the settings, in the order in which they are offered. */
export const sections = [
  'general',
  'locations',
  'package-sizes',
  'templates',
  'addresses',
  'automation',
] as const
export type Section = (typeof sections)[number]

export const isSection = (name: string): name is Section => sections.some((section) => section === name)
export const addressOf = (section: Section): string =>
  section === 'general' ? '/settings' : `/settings/${section}`
