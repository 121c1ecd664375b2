import type { SpotlightStore } from '@mantine/spotlight'
import { useEffect } from 'react'

/**
 * Puts the selection on the first of what was found, so that Enter means it. The library does so when the text
 * changes; what is found comes a moment later. `found` names everything that is listed.
 */
export const useFirstSelected = (store: SpotlightStore, found: string): void => {
  useEffect(() => {
    const { listId, query } = store.getState()
    if (query === '' || found === '') return
    const list = document.getElementById(listId)
    for (const selected of list?.querySelectorAll('[data-selected]') ?? [])
      selected.removeAttribute('data-selected')
    list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    store.updateState((state) => ({ ...state, selected: 0 }))
  }, [store, found])
}
