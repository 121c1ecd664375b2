import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { useOpenRecovery } from '#trpc/mutations/recovery.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

const LOOK_EVERY_MILLISECONDS = 5000

/** Says, until it is closed, that the check of the database has found damage, and leads to what can be done about it. */
export const useDamageNotice = (): void => {
  const { t } = useTranslation('common')
  const notify = useNotify()
  const { mutate: openRecovery } = useOpenRecovery()
  const { data } = useQuery(
    useTRPC().desk.health.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.state === 'unchecked' ? LOOK_EVERY_MILLISECONDS : false),
    }),
  )
  const isDamaged = data?.state === 'damaged'
  useEffect(() => {
    if (!isDamaged) return
    notify({
      kind: 'damage',
      title: t('damage.title'),
      message: t('damage.text'),
      color: 'red',
      autoClose: false,
      action: { label: t('damage.open'), run: openRecovery },
    })
  }, [isDamaged, notify, openRecovery, t])
}
