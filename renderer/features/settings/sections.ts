/** The parts of the settings, in the order in which they are offered. */
export const sections = [
  'general',
  'defaults',
  'rules',
  'locations',
  'package-sizes',
  'templates',
  'addresses',
  'products',
  'labels',
  'printers',
  'automation',
] as const
export type SettingsSection = (typeof sections)[number]

export const isSection = (name: string): name is SettingsSection =>
  sections.some((section) => section === name)
export const settingsAddress = (section: SettingsSection): string =>
  section === 'general' ? '/settings' : `/settings/${section}`
