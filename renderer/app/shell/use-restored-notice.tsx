import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
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

/** Says, until it is closed, what the desk went back to, what of that is missing, and where the state before lies. */
export const useBackupRestoredNotice = (): void => {
  const { t } = useTranslation('common')
  const format = useFormat()
  const notify = useNotify()
  const restored = useQuery(useTRPC().backups.status.queryOptions()).data?.restored
  useEffect(() => {
    if (restored === undefined) return
    const { at, documents_missing: count, aside } = restored
    notify({
      kind: 'backup_restored',
      title: t('backupRestored.title', { at: isolate(format.moment(at)) }),
      message: (
        <>
          {count > 0 && <div>{t('backupRestored.missing', { count })}</div>}
          {aside !== undefined && <KeptPath text={t('backupRestored.aside')} path={aside} />}
        </>
      ),
      color: count > 0 ? 'yellow' : 'blue',
      autoClose: false,
    })
  }, [restored, format, notify, t])
}
