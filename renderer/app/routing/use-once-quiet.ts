import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Does something once nothing is being read any more: so the page that a window begins with has all to itself. */
export const useOnceQuiet = (run: () => void): void => {
  const queryClient = useQueryClient()
  useEffect(() => {
    let isDone = false
    const check = (): void => {
      if (isDone || queryClient.isFetching() > 0) return
      isDone = true
      run()
    }
    check()
    return queryClient.getQueryCache().subscribe(check)
  }, [queryClient, run])
}
