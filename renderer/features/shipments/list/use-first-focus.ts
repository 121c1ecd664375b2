import { useEffect, useState } from 'react'

type FirstFocus = {
  /** Somebody comes back from a shipment. */
  readonly returns: boolean
  readonly focusRows: () => void
  readonly focusSearch: () => void
}

/** Who comes back to the list goes on where they were; who comes anew searches. Later the focus is theirs. */
export const useFirstFocus = ({ returns, focusRows, focusSearch }: FirstFocus): void => {
  const [returned] = useState(returns)
  useEffect(() => {
    if (returned) focusRows()
    else focusSearch()
  }, [returned, focusRows, focusSearch])
}
