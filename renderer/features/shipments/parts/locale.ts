/**
 * The locale to write numbers and times in: the system's own variant of the language where it has one (an English
 * desk in London writes 22 Nov, one in Boston Nov 22), else the language's.
 */
export const localeOf = (language: string, system: readonly string[] = navigator.languages): string => {
  const base = language.slice(0, 2)
  return system.find((locale) => locale.slice(0, 2) === base) ?? (base === 'en' ? 'en-GB' : base)
}
