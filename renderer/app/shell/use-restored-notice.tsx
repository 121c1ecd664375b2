import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { KeptPath } from '#ui/layout/kept-path.tsx'

/** Says, until it is closed, that the desk was started on a copy, and where the log lies that was not of it. */
export const useRestoredNotice = (): void => {
  const { t } = useTranslation('common')
  const notify = useNotify()
  const path = useQuery(useTRPC().desk.about.queryOptions()).data?.log_set_aside
  useEffect(() => {
    if (path === undefined) return
    notify({
      kind: 'restored',
      title: t('restored.title'),
      message: <KeptPath text={t('restored.aside')} path={path} />,
      color: 'yellow',
      autoClose: false,
    })
  }, [path, notify, t])
}
