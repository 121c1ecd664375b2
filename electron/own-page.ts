/**
 * Whether an address lies under the program's own pages. Protocol and host are compared, because the origin of an
 * `app:` address is the text "null", which is that of many others.
 */
export const isOwnAddress = (address: string, home: string): boolean => {
  const url = URL.parse(address)
  const own = new URL(home)
  return url !== null && url.protocol === own.protocol && url.host === own.host
}

/** Whether an address is the program's page itself, at whatever place within it. */
export const isHome = (address: string, home: string): boolean => withoutPlace(address) === withoutPlace(home)

const withoutPlace = (address: string): string | undefined => {
  const url = URL.parse(address)
  if (url === null) return undefined
  url.hash = ''
  return url.href
}
