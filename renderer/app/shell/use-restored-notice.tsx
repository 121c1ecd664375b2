import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { KeptPath } from '#ui/layout/kept-path.tsx'

/** Says, until it is closed, that the desk was started on a copy, and where the log lies that was not of it. */
export const useRestoredNotice = (): void => {
  const { t } = useTranslation('common')
  const path = useQuery(useTRPC().desk.about.queryOptions()).data?.log_set_aside
  useEffect(() => {
    if (path === undefined) return
    notifications.show({
      id: 'restored',
      title: t('restored.title'),
      message: <KeptPath text={t('restored.aside')} path={path} />,
      color: 'yellow',
      autoClose: false,
      closeButtonProps: { 'aria-label': t('actions.close') },
    })
  }, [path, t])
}
