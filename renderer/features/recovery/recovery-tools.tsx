import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconFolderOpen, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDesk, useOpenLostFolder } from '#trpc/mutations/recovery.ts'
import { useRecoveryTRPC } from '#trpc/recovery-client.ts'
import { copyText } from '#ui/copy-text.ts'

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
  const [isCopied, setCopied] = useState<boolean>()
  // Read ahead: the clipboard is open only to what is copied at the click itself.
  const { data } = useQuery(useRecoveryTRPC().recovery.diagnostics.queryOptions())
  return (
    <>
      <Group>
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
        <Button
          disabled={!data}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyText(data?.text ?? '').then(setCopied)}
        >
          {t('tools.copy')}
        </Button>
      </Group>
      <div aria-live="polite">
        {isCopied !== undefined && <Text>{t(isCopied ? 'tools.copied' : 'tools.copyFailed')}</Text>}
        {isError && <Text>{t('tools.folderFailed')}</Text>}
      </div>
    </>
  )
}
