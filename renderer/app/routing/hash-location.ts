import { useSyncExternalStore } from 'react'
import type { BaseLocationHook, BaseSearchHook } from 'wouter'

/** The page's address as it stands behind the `#`: `/shipments?severity=red` → path and query. */
const currentHash = (): string => `/${location.hash.replace(/^#?\/?/u, '')}`
const pathOf = (hash: string): string => hash.split('?', 1)[0] ?? hash
const queryOf = (hash: string): string => hash.slice(pathOf(hash).length + 1)

/** Where the window is now. */
export const currentPath = (): string => pathOf(currentHash())
/** What stands behind its path, without the `?`. */
export const currentQuery = (): string => queryOf(currentHash())

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}

type NavigateOptions = { readonly replace?: boolean }

/** Goes to an address of the program, for example `/shipments?severity=red`. */
export const navigate = (to: string, { replace = false }: NavigateOptions = {}): void => {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  // Neither of the two tells anyone by itself.
  dispatchEvent(new HashChangeEvent('hashchange'))
}

const useHashPath = (): [string, typeof navigate] => [useSyncExternalStore(subscribe, currentPath), navigate]

const useHashQuery: BaseSearchHook = () => useSyncExternalStore(subscribe, currentQuery)

/**
 * Where the window is, for wouter's `Router`. Its own hash hook keeps the query in front of the `#`, where a reload
 * would ask the program for another file; here both stand behind it.
 */
export const hashLocation: BaseLocationHook = Object.assign(useHashPath, {
  searchHook: useHashQuery,
  hrefs: (path: string) => `#${path}`,
})
