/**
 * Keeps what `make` made for each locale and kind: an Intl formatter costs a hundred times more to make than to use,
 * and a table uses few of them very often.
 */
export const cached = <Formatter>(make: (locale: string, kind: string) => Formatter) => {
  const made = new Map<string, Formatter>()
  return (locale: string, kind = ''): Formatter => {
    const key = `${locale} ${kind}`
    const formatter = made.get(key) ?? make(locale, kind)
    made.set(key, formatter)
    return formatter
  }
}
