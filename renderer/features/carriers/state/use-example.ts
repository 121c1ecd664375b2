import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { withoutForms } from '../model/drafts.ts'
import { draftStore } from './draft-store.ts'
import { useRefresh } from './use-catalogue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** Brings the made-up carriers, and takes them away again with what was changed of them. */
export const useExample = () => {
  const { t } = useTranslation('carriers')
  const failureText = useFailureText()
  const client = useTRPCClient()
  const refresh = useRefresh()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)

  const run = async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await act()
      await refresh()
      return true
    } catch (error) {
      notify({ message: failureText(apiErrorOf(error), apiErrorOf(error).message), color: 'red' })
      return false
    } finally {
      setBusy(false)
    }
  }
  const load = (): Promise<boolean> =>
    run(async () => {
      const { skipped } = await client.carriers.loadExample.mutate()
      if (skipped.length > 0) notify(t('example.skipped', { names: skipped.map(isolate).join(', ') }))
    })
  const remove = (): Promise<boolean> =>
    run(async () => {
      await client.carriers.removeExample.mutate()
      const { drafts } = draftStore.get()
      const examples = Object.entries(drafts.carriers).filter(([, form]) => form.isExample)
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
