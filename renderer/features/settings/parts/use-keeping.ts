import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** What follows when something was saved or removed: the list is read anew, and it is said, with a way back. */
export const useKeeping = (list: QueryKey) => {
  const { t } = useTranslation(['settings-lists', 'problems'])
  const queryClient = useQueryClient()
  const notify = useNotify()
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: list })

  const bringBack = async (name: string, restore: () => Promise<unknown>): Promise<void> => {
    try {
      await restore()
      await refresh()
      notify({ kind: 'page', message: t('restored', { name: isolate(name) }) })
    } catch (error) {
      notify({
        kind: 'page',
        message: t(`problems:${apiErrorOf(error).details[0]?.code ?? 'internal_server_error'}`),
      })
    }
  }
  return {
    refresh,
    saved: async (name: string): Promise<void> => {
      await refresh()
      notify({ kind: 'page', message: t('saved', { name: isolate(name) }) })
    },
    removed: async (name: string, restore: () => Promise<unknown>): Promise<void> => {
      await refresh()
      notify({
        kind: 'page',
        message: t('removed', { name: isolate(name) }),
        action: { label: t('undo'), run: () => void bringBack(name, restore) },
      })
    },
  }
}
