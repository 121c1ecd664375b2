// What a system calls its locale may be more than a language tag ("en-US@posix"), and Intl throws at such names.
const languageAndCountry = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?/iu

/** What was found for a list of the system, which is another one only once it has changed: every time and number on a page asks. */
let known: { readonly system: readonly string[]; readonly locales: Map<string, string> } = {
  system: [],
  locales: new Map(),
}

/**
 * The locale to write numbers and times in: the system's own variant of the language where it has one (an English
 * desk in London writes 22 Nov, one in Boston Nov 22), else the language's.
 */
export const localeOf = (language: string, system: readonly string[] = navigator.languages): string => {
  if (known.system !== system) known = { system, locales: new Map() }
  const locale = known.locales.get(language) ?? findLocale(language, system)
  known.locales.set(language, locale)
  return locale
}

const findLocale = (language: string, system: readonly string[]): string => {
  const [base = 'en'] = language.split('-', 1)
  const variants = system.flatMap((tag) => languageAndCountry.exec(tag)?.[0] ?? [])
  return variants.find((tag) => tag.split('-', 1)[0] === base) ?? (base === 'en' ? 'en-GB' : base)
}
