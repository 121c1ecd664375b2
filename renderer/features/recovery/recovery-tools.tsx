import { Button, Text } from '@mantine/core'
import { IconFolderOpen, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CopyDiagnostics } from '#contract/copy-diagnostics.tsx'
import { useOpenDesk, useOpenLostFolder } from '#trpc/mutations/recovery.ts'
import { useRecoveryTRPC } from '#trpc/recovery-client.ts'

type Props = {
  readonly mayTry: boolean
  /** While something else is being done. */
  readonly isBusy: boolean
}

/** What helps whoever helps. */
export const RecoveryTools = ({ mayTry, isBusy }: Props) => {
  const { t } = useTranslation('recovery')
  const { mutate: openDesk, isPending } = useOpenDesk()
  const { mutate: openFolder, isError } = useOpenLostFolder()
  const { data } = useQuery(useRecoveryTRPC().recovery.diagnostics.queryOptions())
  return (
    <CopyDiagnostics text={data?.text} note={isError && <Text>{t('tools.folderFailed')}</Text>}>
      {mayTry && (
        <Button
          loading={isPending}
          disabled={isBusy}
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => openDesk()}
        >
          {t('tools.retry')}
        </Button>
      )}
      <Button leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => openFolder()}>
        {t('tools.folder')}
      </Button>
    </CopyDiagnostics>
  )
}
