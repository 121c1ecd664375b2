import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useNotice } from './use-notice.tsx'

/** What follows when something was saved or removed: the list is read anew, and it is said, with a way back. */
export const useKeeping = (list: QueryKey) => {
  const { t } = useTranslation(['settings-lists', 'problems'])
  const queryClient = useQueryClient()
  const notice = useNotice()
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: list })

  const bringBack = async (name: string, restore: () => Promise<unknown>): Promise<void> => {
    try {
      await restore()
      await refresh()
      notice(t('restored', { name: isolate(name) }))
    } catch (error) {
      notice(t(`problems:${apiErrorOf(error).details[0]?.code ?? 'internal_server_error'}`))
    }
  }
  return {
    refresh,
    saved: async (name: string): Promise<void> => {
      await refresh()
      notice(t('saved', { name: isolate(name) }))
    },
    removed: async (name: string, restore: () => Promise<unknown>): Promise<void> => {
      await refresh()
      notice(t('removed', { name: isolate(name) }), {
        label: t('undo'),
        run: () => void bringBack(name, restore),
      })
    },
  }
}
