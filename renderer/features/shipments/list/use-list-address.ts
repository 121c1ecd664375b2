import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { listPath, readListAddress, type ListAddress } from './list-address.ts'

type GoOptions = {
  /** Without a step of its own for Back: while something is being typed. */
  readonly replace?: boolean
}

/** Goes to another address of the list. */
export type GoTo = (address: ListAddress, options?: GoOptions) => void

/** What the window's address says of the list, and how to change it. */
export const useListAddress = (): readonly [ListAddress, GoTo] => {
  const search = useSearch()
  const [, navigate] = useLocation()
  const address = useMemo(() => readListAddress(search), [search])
  const goTo: GoTo = useCallback((next, options = {}) => navigate(listPath(next), options), [navigate])
  return [address, goTo]
}
