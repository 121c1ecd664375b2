import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type ListMutationsPorts<Item> = {
  readonly nameOf: (item: Item) => string
  readonly remove: (item: Item) => Promise<unknown>
  /** Brings back what was removed, where all of it can be. */
  readonly restore?: ((item: Item) => Promise<unknown>) | undefined
}

/** What a list of records says when one was saved or removed, with a way back. */
export const useListMutations = <Item>({ nameOf, remove, restore }: ListMutationsPorts<Item>) => {
  const { t } = useTranslation(['settings-lists', 'problems'])
  const notify = useNotify()
  const say = (message: string): void => void notify({ kind: 'page', message })

  const undoRemove = async (item: Item): Promise<void> => {
    try {
      if (!restore) return
      await restore(item)
      say(t('restored', { name: isolate(nameOf(item)) }))
    } catch (error) {
      say(t(`problems:${apiErrorOf(error).details[0]?.code ?? 'internal_server_error'}`))
    }
  }
  return {
    saySaved: (name: string): void => say(t('saved', { name: isolate(name) })),
    remove: async (item: Item): Promise<void> => {
      await remove(item)
      notify({
        kind: 'page',
        message: t('removed', { name: isolate(nameOf(item)) }),
        ...(restore && { action: { label: t('undo'), run: () => void undoRemove(item) } }),
      })
    },
  }
}
