import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useLoadExample, useRemoveExample } from '#trpc/mutations/carriers.ts'
import { withoutForms } from '../model/drafts.ts'
import { draftStore } from './draft-store.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** Brings the made-up carriers, and takes them away again with what was changed of them. */
export const useExample = () => {
  const { t } = useTranslation('carriers')
  const format = useFormat()
  const { refusal } = useMessages()
  const { mutateAsync: loadExample } = useLoadExample()
  const { mutateAsync: removeExample } = useRemoveExample()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)

  const run = async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await act()
      return true
    } catch (error) {
      notify({ message: refusal(apiErrorOf(error)), color: 'red' })
      return false
    } finally {
      setBusy(false)
    }
  }
  const load = (): Promise<boolean> =>
    run(async () => {
      const { skipped } = await loadExample()
      if (skipped.length > 0) notify(t('example.skipped', { names: format.list(skipped.map(isolate)) }))
    })
  const remove = (): Promise<boolean> =>
    run(async () => {
      await removeExample()
      const { drafts } = draftStore.get()
      const examples = Object.entries(drafts.carriers).filter(
        ([, { request }]) => request['is_example'] === true,
      )
      draftStore.change(
        withoutForms(
          drafts,
          examples.map(([key]) => key),
        ),
      )
      notify(t('example.removed'))
    })
  return { load, remove, isBusy }
}
